package org.concilier.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server as the file {@code server.pid} in its home remembers it: {@code pid started port}. The start time tells it
 * from a stranger that has been given the same number since; a stranger is never touched.
 */
record ServerProcess(ProcessHandle handle, int port) {
    private static final int PATIENCE_SECONDS = 20;

    static Optional<ServerProcess> in(Path home) {
        try {
            var words = Files.readString(file(home)).strip().split(" ");
            var started = Long.parseLong(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> startOf(handle) == started)
                    .map(handle -> new ServerProcess(handle, Integer.parseInt(words[2])));
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }

    static void refuseIfRunning(Path home) {
        in(home).ifPresent(running -> {
            throw new Refusal("A server is already running in " + home + " (process "
                    + running.handle().pid() + ", " + running.address() + "); stop it with: ./concilier stop --home '"
                    + home + "'");
        });
    }

    void remember(Path home) {
        PrivateFiles.write(file(home), handle.pid() + " " + startOf(handle) + " " + port + "\n");
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Asks it to stop, insists after 20 seconds, and returns when it has. */
    void stop(Path home) {
        handle.destroy();
        if (!gone()) {
            handle.destroyForcibly();
            gone();
        }
        PrivateFiles.delete(file(home));
    }

    private boolean gone() {
        try {
            handle.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path file(Path home) {
        return home.resolve("server.pid");
    }

    private static long startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
    }
}
