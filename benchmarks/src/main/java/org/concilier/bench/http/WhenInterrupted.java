package org.concilier.bench.http;

import java.util.List;
import java.util.concurrent.Callable;

/** Cleans up when the process is told to stop in the middle of its work. */
final class WhenInterrupted {
    private WhenInterrupted() {}

    /** Does the work; a process that is told to stop meanwhile closes these first, in their order. */
    static <T> T close(List<AutoCloseable> open, Callable<T> work) throws Exception {
        var hook = new Thread(() -> open.forEach(WhenInterrupted::close));
        Runtime.getRuntime().addShutdownHook(hook);
        var done = work.call();
        Runtime.getRuntime().removeShutdownHook(hook);
        return done;
    }

    private static void close(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception e) {
            System.err.println("concilier: " + e);
        }
    }
}
