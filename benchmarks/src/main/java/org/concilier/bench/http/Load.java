package org.concilier.bench.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.concilier.bench.Sample;

/** On each connection its own request again and again, waiting for the answer before it asks again. */
final class Load implements AutoCloseable {
    private final List<Wire> wires = new ArrayList<>();
    private final ExecutorService threads;
    private final List<byte[]> requests;
    private final Sample times = new Sample();
    private long nanos;

    Load(int port, List<byte[]> requests) throws IOException {
        this.requests = requests;
        this.threads = Executors.newFixedThreadPool(requests.size());
        for (int i = 0; i < requests.size(); i++) wires.add(new Wire(port));
    }

    void run(long millis) throws Exception {
        var started = System.nanoTime();
        var until = started + TimeUnit.MILLISECONDS.toNanos(millis);
        var work = IntStream.range(0, wires.size())
                .<Callable<Sample>>mapToObj(i -> () -> until(until, wires.get(i), requests.get(i)))
                .toList();
        for (var done : threads.invokeAll(work)) times.add(done.get());
        nanos += System.nanoTime() - started;
    }

    private static Sample until(long until, Wire wire, byte[] request) throws IOException {
        var sample = new Sample();
        for (long now = System.nanoTime(); now < until; ) {
            var status = wire.status(request);
            if (status / 100 != 2) throw new IOException("answered " + status);
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
