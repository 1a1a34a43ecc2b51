package org.concilier.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One Payara Server with the application on it, on the loopback address, in a process of its own. */
public final class PayaraServer implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final long MEGABYTES_NEEDED = 300;
    private static final Duration POLL = Duration.ofMillis(150);
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final ServerSettings settings;
    private final ServerProcess process;
    private final ServerLog log;
    private final Instant started = Instant.now();

    private PayaraServer(ServerSettings settings, ServerProcess process, ServerLog log) {
        this.settings = settings;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it and returns when the application answers.
     *
     * @throws Refusal in one sentence: port taken, home in use, deployment failed and why
     */
    public static PayaraServer start(ServerSettings settings) {
        var server = launch(settings);
        server.awaitReady();
        return server;
    }

    /** Stops the server that has this home, whoever started it and however far it has come; nothing without one. */
    public static void stopIn(Path home) {
        ServerProcess.in(home).ifPresent(running -> running.stop(home));
    }

    /** Starts it and returns at once. */
    static PayaraServer launch(ServerSettings asked) {
        ServerProcess.refuseIfRunning(asked.home());
        PrivateFiles.folder(asked.home());
        PrivateFiles.room(asked.home(), MEGABYTES_NEEDED);
        var settings = asked.onPort(Ports.claim(asked.port()));
        var domain = new Domain(settings);
        domain.make();
        PrivateFiles.folder(settings.home().resolve("data"));
        var log = ServerLog.from(settings.home());
        var process = new ServerProcess(run(settings, domain).toHandle(), settings.port());
        process.remember(settings.home());
        return new PayaraServer(settings, process, log);
    }

    private static Process run(ServerSettings settings, Domain domain) {
        var command = new ArrayList<>(JavaCommand.of(settings, domain));
        // A session of its own: closing the terminal or pressing Ctrl-C in it does not reach the server.
        if (settings.detached() && Files.isExecutable(SETSID)) command.addAll(0, List.of(SETSID.toString()));
        var builder = new ProcessBuilder(command)
                .directory(domain.folder().resolve("config").toFile())
                .redirectInput(new java.io.File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(console(settings.home()).toFile());
        ServerEnvironment.into(builder.environment(), settings);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Refusal("Cannot run Java: " + e.getMessage() + ".");
        }
    }

    /** Waits for a real answer; stops the server and says why when there will be none. */
    void awaitReady() {
        var readiness = new Readiness();
        var until = started.plus(LIMIT);
        while (!readiness.of(address())) {
            if (!isAlive()) throw failed("stopped while starting", ServerLog.end(console(settings.home())));
            log.failure().ifPresent(why -> {
                throw failed("could not deploy the application", why);
            });
            if (Instant.now().isAfter(until))
                throw failed("did not answer", "no answer in " + LIMIT.toSeconds() + " s");
            pause();
        }
    }

    /** Where it answers: {@code http://localhost:PORT}. */
    public URI address() {
        return URI.create(process.address());
    }

    public Path home() {
        return settings.home();
    }

    public long pid() {
        return process.handle().pid();
    }

    public boolean isAlive() {
        return process.handle().isAlive();
    }

    /** What it logs; may be read while it runs. */
    public Path log() {
        return ServerLog.in(settings.home());
    }

    /** How the first administrator gets in, where there is none yet. */
    java.util.Optional<String> firstAdministrator() {
        return log.firstAdministrator();
    }

    /** Ends it without a warning, as a power cut would. Its home can be started again. */
    public void kill() {
        process.handle().destroyForcibly();
        process.handle().onExit().join();
    }

    /** Returns when the process has ended, whoever ended it. */
    void join() {
        process.handle().onExit().join();
    }

    @Override
    public void close() {
        process.stop(settings.home());
    }

    private Refusal failed(String what, String why) {
        close();
        return new Refusal("The server " + what + ": " + why + "\n  The whole story: " + log());
    }

    private static Path console(Path home) {
        return home.resolve("domain/logs/console.log");
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }
}
