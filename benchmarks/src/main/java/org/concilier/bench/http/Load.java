package org.concilier.bench.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.concilier.bench.Sample;

/** The same request again and again on some connections, each waiting for its answer before it asks again. */
final class Load implements AutoCloseable {
    private final List<Wire> wires = new ArrayList<>();
    private final ExecutorService threads;
    private final byte[] request;
    private final Sample times = new Sample();
    private long nanos;

    Load(int port, int connections, byte[] request) throws IOException {
        this.request = request;
        this.threads = Executors.newFixedThreadPool(connections);
        for (int i = 0; i < connections; i++) wires.add(new Wire(port));
    }

    void run(long millis) throws Exception {
        var started = System.nanoTime();
        var until = started + TimeUnit.MILLISECONDS.toNanos(millis);
        var work = wires.stream()
                .<Callable<Sample>>map(wire -> () -> until(until, wire))
                .toList();
        for (var done : threads.invokeAll(work)) times.add(done.get());
        nanos += System.nanoTime() - started;
    }

    private Sample until(long until, Wire wire) throws IOException {
        var sample = new Sample();
        for (long now = System.nanoTime(); now < until; ) {
            var status = wire.status(request);
            if (status != 200) throw new IOException("answered " + status);
            var then = System.nanoTime();
            sample.add(then - now);
            now = then;
        }
        return sample;
    }

    Sample times() {
        return times;
    }

    double perSecond() {
        return Sample.rounded(times.size() / (nanos / 1e9));
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (var wire : wires) wire.close();
    }
}
