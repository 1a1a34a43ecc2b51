package org.concilier.launcher.proof;

import java.nio.file.Path;
import java.util.List;
import org.concilier.launcher.Refusal;
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
     * @throws Refusal with status 2 for what cannot be read
     */
    public int run(String command, List<String> words) {
        return switch (command) {
            case "verify-ledger" -> ledger(Request.parse(words, List.of("--keys", "--checkpoint"), directory));
            case "verify-receipt" -> receipt(Request.parse(words, List.of("--keys"), directory));
            case "verify-evidence" -> evidence(Request.parse(words, List.of("--keys"), directory));
            default -> throw Refusal.unreadable("Unknown command " + command + ".");
        };
    }

    private int ledger(Request request) {
        var verdict = LedgerAudit.of(request.file(), request.keys(), request.checkpoint());
        return tell(verdict.holds(), request.json() ? List.of(verdict.json().toString()) : verdict.lines());
    }

    private int receipt(Request request) {
        var keys = request.keys().orElseThrow(() -> Refusal.unreadable("Give --keys with the keys from /oauth/jwks."));
        var verdict = ReceiptVerdict.of(request.file(), keys);
        return tell(verdict.holds(), request.json() ? List.of(verdict.json().toString()) : verdict.lines());
    }

    private int evidence(Request request) {
        var verdict = EvidenceVerdict.of(request.file(), request.keys());
        return tell(verdict.holds(), request.json() ? List.of(verdict.json().toString()) : verdict.lines());
    }

    private int tell(boolean holds, List<String> lines) {
        lines.forEach(terminal::say);
        return holds ? HOLDS : FAILS;
    }
}
