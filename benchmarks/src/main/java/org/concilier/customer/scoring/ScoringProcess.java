package org.concilier.customer.scoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a {@link ScoringNode} told before it ended or was killed.
 *
 * @param prepared seconds that its models took
 * @param scored seconds of scoring; 0 when it was killed
 * @param customers that it has told of
 * @param heap megabytes in use after each collection
 */
record ScoringProcess(double prepared, double scored, long customers, List<Long> heap) {
    private static final String MOST_HEAP = "-Xmx512m";

    /** Lets one work until it is done. */
    static ScoringProcess whole(String url, UUID run, Instant day) throws IOException, InterruptedException {
        return until(Long.MAX_VALUE, url, run, day);
    }

    /** Kills it, as {@code kill -9} does, when it has scored as many. */
    static ScoringProcess until(long customers, String url, UUID run, Instant day)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MOST_HEAP,
                        "-Dconcilier.root=" + System.getProperty("concilier.root", ".."),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScoringNode.class.getName(),
                        url,
                        run.toString(),
                        day.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var told = listen(lines, customers);
            if (told.customers() >= customers) process.destroyForcibly();
            var status = process.waitFor();
            if (customers == Long.MAX_VALUE && status != 0)
                throw new IllegalStateException("a node ended with " + status);
            return told;
        } finally {
            process.destroyForcibly();
        }
    }

    private static ScoringProcess listen(BufferedReader lines, long enough) throws IOException {
        var heap = new ArrayList<Long>();
        double prepared = 0;
        double scored = 0;
        long customers = 0;
        for (var line = lines.readLine(); line != null && customers < enough; line = lines.readLine()) {
            var words = line.split(" ");
            switch (words[0]) {
                case "prepared" -> prepared = Long.parseLong(words[1]) / 1_000.0;
                case "heap" -> heap.add(Long.valueOf(words[1]));
                case "done" -> scored = Long.parseLong(words[1]) / 1_000.0;
                default -> throw new IllegalStateException(line);
            }
            if (words.length == 3) customers = Long.parseLong(words[2]);
        }
        return new ScoringProcess(prepared, scored, customers, heap);
    }

    long most() {
        return heap.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Whether no more was in use in the second half of the time than in the first, but for a twentieth. */
    boolean isFlat() {
        var half = heap.size() / 2;
        if (half == 0) return false;
        var first =
                heap.subList(0, half).stream().mapToLong(Long::longValue).max().orElseThrow();
        var second = heap.subList(half, heap.size()).stream()
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
        return second <= first * 1.05 + 1;
    }
}
