package org.concilier.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that runs a domain in one process of our own, as the server's administration tool itself words it. */
final class JavaCommand {
    private JavaCommand() {}

    static List<String> of(ServerSettings settings, Domain domain) {
        var said = run(List.of(
                java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                settings.payara()
                        .resolve("glassfish/lib/client/appserver-cli.jar")
                        .toString(),
                "start-domain",
                "--domaindir",
                domain.folder().getParent().toString(),
                "--postbootcommandfile",
                domain.bootCommands().toString(),
                "--dry-run",
                domain.folder().getFileName().toString()));
        return command(said);
    }

    /** The lines from the one after the title to the first empty one, with our own Java in front. */
    static List<String> command(String said) {
        var lines =
                said.lines().dropWhile(line -> !line.startsWith("Dump of JVM")).toList();
        var command = new ArrayList<String>();
        for (int i = 2; i < lines.size() && !lines.get(i).isEmpty(); i++) command.add(lines.get(i));
        if (command.isEmpty()) throw new Refusal("Payara Server does not say how to start it: " + said.strip());
        command.add(0, java().toString());
        return command;
    }

    private static String run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refusal("Cannot run Java: " + e.getMessage() + ".");
        }
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
