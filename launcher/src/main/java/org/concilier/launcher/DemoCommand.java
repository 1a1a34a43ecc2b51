package org.concilier.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.concilier.launcher.demo.ApiFault;
import org.concilier.launcher.demo.Credentials;
import org.concilier.launcher.demo.Demo;
import org.concilier.launcher.demo.Progress;
import org.concilier.launcher.demo.Report;
import org.concilier.launcher.demo.Scenario;
import org.concilier.launcher.demo.Stopwatch;
import org.concilier.launcher.demo.Summary;

/** {@code ./concilier demo}: a server with nothing in it yet, the main job, and where to look. */
final class DemoCommand {
    /** Left in a home that demonstrations may empty. */
    private static final String MARK = "demo";

    private static final List<String> OURS = List.of(
            "data", "domain", "mail", "server.log", "server.pid", "secret.key", "bootstrap.json", "credentials.json");

    private final Path root;
    private final Terminal terminal;

    DemoCommand(Path root, Terminal terminal) {
        this.root = root;
        this.terminal = terminal;
    }

    int run(Options options) {
        var home = options.home().orElse(root.resolve("target/demo"));
        ServerProcess.refuseIfRunning(home);
        Ports.claim(options.port());
        try {
            var scenario = Scenario.of(options.purchases(), Clock.systemUTC());
            empty(home);
            return run(options, home, scenario);
        } catch (ApiFault e) {
            throw new Refusal(e.getMessage());
        }
    }

    private int run(Options options, Path home, Scenario scenario) {
        var credentials = Credentials.random();
        PrivateFiles.write(home.resolve("bootstrap.json"), credentials.bootstrap() + "\n");
        var watch = new Stopwatch(progress());
        try (var server = watch.time("start", "started Payara Server", () -> start(options, home, scenario))) {
            var report = new Demo(
                            server.address(),
                            scenario,
                            credentials,
                            root.resolve("config/catalogue"),
                            progress(),
                            watch)
                    .run();
            PrivateFiles.write(
                    home.resolve("credentials.json"),
                    credentials.json(server.address().toString()) + "\n");
            tell(options, report, home, server);
            if (!options.exit()) server.join();
        }
        return 0;
    }

    private void tell(Options options, Report report, Path home, PayaraServer server) {
        if (options.json()) terminal.say(report.json().toString());
        else terminal.say(Summary.of(report, server.address(), home.resolve("credentials.json")));
        if (!options.exit()) terminal.done("\nIt stays up until you press Ctrl-C.");
    }

    /** Stops with this process, whatever ends it. */
    private PayaraServer start(Options options, Path home, Scenario scenario) {
        var settings = ServerSettings.of(root, home, options.port())
                .withBusinessClockShift(scenario.clockShift())
                .with("CONCILIER_CONTROLLER_CURRENCY", scenario.currency());
        var server = PayaraServer.launch(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.awaitReady();
        return server;
    }

    /** Deletes what an earlier demonstration left; never the data of a server that is not one. */
    private static void empty(Path home) {
        var mark = home.resolve(MARK);
        if (Files.exists(home.resolve("data")) && !Files.exists(mark)) {
            throw new Refusal(home + " holds the data of a server that is not a demonstration; choose another --home.");
        }
        OURS.forEach(name -> PrivateFiles.delete(home.resolve(name)));
        PrivateFiles.write(mark, "A demonstration: the next one starts by emptying this folder.\n");
    }

    private Progress progress() {
        return new Progress() {
            @Override
            public void at(String text) {
                terminal.progress(text);
            }

            @Override
            public void done(String text) {
                terminal.done(text);
            }
        };
    }
}
