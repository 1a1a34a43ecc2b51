package org.concilier.launcher.proof;

import java.nio.file.Path;
import java.util.List;
import org.concilier.launcher.Terminal;

/** {@code ./concilier verify-…}: needs no server, no network and none of the server's code. */
public final class Verification {
    private static final int HOLDS = 0;
    private static final int FAILS = 1;

    private final Terminal terminal;
    private final Path directory;

    /** @param directory what relative paths are relative to */
    public Verification(Terminal terminal, Path directory) {
        this.terminal = terminal;
        this.directory = directory;
    }

    /** Whether a command is one of these. */
    public static boolean isCalled(String command) {
        return command.startsWith("verify-");
    }

    /**
     * Verifies and tells.
     *
     * @return 0 when everything holds, 1 when something does not
     * @throws org.concilier.launcher.Refusal with status 2 for what cannot be read
     */
    public int run(String command, List<String> words) {
        return switch (command) {
            case "verify-ledger" -> ledger(Request.parse(words, List.of("--keys", "--checkpoint"), directory));
            default -> throw org.concilier.launcher.Refusal.unreadable("Unknown command " + command + ".");
        };
    }

    private int ledger(Request request) {
        var verdict = LedgerAudit.of(request.file(), request.keys(), request.checkpoint());
        if (request.json()) terminal.say(verdict.json().toString());
        else verdict.lines().forEach(terminal::say);
        return verdict.holds() ? HOLDS : FAILS;
    }
}
