package org.concilier.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.concilier.launcher.kiosk.KioskCommand;
import org.concilier.launcher.proof.Verification;
import org.concilier.launcher.verifier.VerifierCommand;

/** Behind {@code ./concilier demo|start|stop|status|code|verifier|kiosk|verify-…}; the script has built everything before. */
public final class Main {
    private Main() {}

    /** The folder of the project and the one the command was given in come as system properties from the script. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), folder("concilier.root"), folder("concilier.directory")));
    }

    private static int run(List<String> arguments, Path root, Path directory) {
        var terminal = Terminal.standard();
        try {
            if (!arguments.isEmpty() && Verification.isCalled(arguments.get(0))) {
                return new Verification(terminal, directory)
                        .run(arguments.get(0), arguments.subList(1, arguments.size()));
            }
            if (!arguments.isEmpty() && arguments.get(0).equals("verifier")) {
                return new VerifierCommand(terminal, Clock.systemUTC())
                        .run(arguments.subList(1, arguments.size()), root.resolve("target/demo"), directory);
            }
            if (!arguments.isEmpty() && arguments.get(0).equals("kiosk")) {
                return new KioskCommand(terminal, Clock.systemUTC())
                        .run(arguments.subList(1, arguments.size()), root.resolve("target/demo"), directory);
            }
            var options = Options.parse(arguments, directory);
            return new Commands(root, terminal).run(options);
        } catch (Refusal e) {
            terminal.fault(e.getMessage());
            return e.status();
        }
    }

    private static Path folder(String property) {
        return Path.of(System.getProperty(property, "")).toAbsolutePath().normalize();
    }
}
