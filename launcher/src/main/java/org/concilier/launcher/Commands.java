package org.concilier.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The commands that need a server. */
final class Commands {
    private static final int NOT_RUNNING = 3;

    private final Path root;
    private final Terminal terminal;

    Commands(Path root, Terminal terminal) {
        this.root = root;
        this.terminal = terminal;
    }

    /** The exit status of the process. */
    int run(Options options) {
        return switch (options.command()) {
            case "demo" -> new DemoCommand(root, terminal).run(options);
            case "code" -> code(options);
            case "start" -> start(options);
            case "stop" -> stop(home(options));
            case "status" -> status(home(options));
            default -> throw new Refusal(Refusal.USAGE, "Unknown command " + options.command() + ".");
        };
    }

    private Path home(Options options) {
        return options.home().orElse(root.resolve("target/home"));
    }

    private int start(Options options) {
        var home = home(options);
        ServerProcess.refuseIfRunning(home);
        var quick = ServerSettings.of(root, home, options.port());
        var settings =
                new ServerSettings(quick.payara(), quick.ear(), home, quick.port(), inherited(), List.of(), true);
        var started = Instant.now();
        var server = PayaraServer.start(settings);
        terminal.say(String.format(
                Locale.ROOT,
                "Ready at %s after %.1f s (process %d, home %s). Stop it with: ./concilier stop%s",
                server.address(),
                Duration.between(started, Instant.now()).toMillis() / 1000.0,
                server.pid(),
                home,
                options.home().map(given -> " --home " + given).orElse("")));
        server.firstAdministrator().ifPresent(how -> terminal.say("First administrator: " + how));
        return 0;
    }

    /** Whoever starts a server that stays may give it settings of their own, a PostgreSQL database for instance. */
    private static java.util.Map<String, String> inherited() {
        var all = new java.util.HashMap<>(System.getenv());
        all.keySet().removeIf(name -> !name.startsWith("CONCILIER_"));
        return all;
    }

    private int code(Options options) {
        var home = options.home().orElse(root.resolve("target/demo"));
        terminal.say(OneTimeCode.of(home, options.name(), Clock.systemUTC()));
        return 0;
    }

    private int stop(Path home) {
        var running = ServerProcess.in(home);
        running.ifPresent(server -> server.stop(home));
        terminal.say(running.map(server -> "Stopped the server of " + home + " (" + server.address() + ").")
                .orElse("No server is running in " + home + "."));
        return 0;
    }

    private int status(Path home) {
        var running = ServerProcess.in(home);
        terminal.say(running.map(server -> "Running at " + server.address() + " (process "
                        + server.handle().pid() + ", home " + home + ").")
                .orElse("No server is running in " + home + "."));
        return running.isPresent() ? 0 : NOT_RUNNING;
    }
}
