package org.concilier.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the server has logged since one start of it, read for the reason why it does not come up. */
final class ServerLog {
    private static final Pattern FAILED = Pattern.compile("Boot Command deploy failed(.*?)\\]\\]", Pattern.DOTALL);
    private static final Pattern DESCRIPTION =
            Pattern.compile("(?:Error occurred during deployment:|Exception while loading the app :)\\s*(.*)");
    private static final Pattern CAUSE = Pattern.compile("(?m)^Caused by: (.*)$(?:\\s+at java\\..*$)*(\\s+at .*$)?");
    private static final Pattern NO_DATABASE =
            Pattern.compile("Connection could not be allocated because: ([^\\[\\]\\r\\n]+)");
    private static final Pattern FIRST_ADMINISTRATOR = Pattern.compile("FIRST ADMINISTRATOR: ([^\\]\\r\\n]+)");
    private static final int ENOUGH = 300;

    private final Path file;
    private final long from;

    private ServerLog(Path file, long from) {
        this.file = file;
        this.from = from;
    }

    static Path in(Path home) {
        return home.resolve("server.log");
    }

    /** From its present end on. */
    static ServerLog from(Path home) {
        var file = in(home);
        try {
            return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException e) {
            throw PrivateFiles.refusal(file, e);
        }
    }

    /** Why the deployment failed, in one or two lines; nothing as long as it has not. */
    Optional<String> failure() {
        return failure(text());
    }

    static Optional<String> failure(String log) {
        var failed = FAILED.matcher(log);
        if (!failed.find()) return Optional.empty();
        var said = DESCRIPTION.matcher(failed.group(1));
        var what = said.find() ? said.group(1) : failed.group(1);
        return Optional.of(shortened(what.replace(" Please see server.log for more details.", ""))
                + rootCause(log.substring(0, failed.start())));
    }

    /** The innermost cause logged last, which a person can act upon; where it happened when it does not say why. */
    private static String rootCause(String log) {
        // Without its database everything else fails too, and is logged last.
        var database = NO_DATABASE.matcher(log);
        if (database.find()) return "\n  because the database does not answer: " + shortened(database.group(1));
        var last = "";
        for (var causes = CAUSE.matcher(log); causes.find(); ) {
            var said = causes.group(1);
            last = said.contains(":") ? said : said + causes.group(2);
        }
        return last.isEmpty() ? "" : "\n  because of " + shortened(last);
    }

    /** What is printed for whoever started the server: how the first administrator gets in. */
    Optional<String> firstAdministrator() {
        return firstAdministrator(text());
    }

    static Optional<String> firstAdministrator(String log) {
        var printed = FIRST_ADMINISTRATOR.matcher(log);
        return printed.find() ? Optional.of(printed.group(1).strip()) : Optional.empty();
    }

    /** The last lines of a server that has died without a word about a deployment. */
    static String end(Path file) {
        var lines = read(file, 0).strip().split("\n");
        return shortened(
                String.join(" | ", java.util.Arrays.copyOfRange(lines, Math.max(0, lines.length - 3), lines.length)));
    }

    private String text() {
        return read(file, from);
    }

    private static String read(Path file, long from) {
        try {
            if (!Files.exists(file)) return "";
            var all = Files.readAllBytes(file);
            var start = from <= all.length ? (int) from : 0;
            return new String(all, start, all.length - start, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= ENOUGH ? line : line.substring(0, ENOUGH) + "…";
    }
}
