package org.concilier.bench;

import java.util.stream.Collectors;

/**
 * Runs one benchmark or all: progress on standard error, one JSON object a line on standard output. Exit status 1 when a
 * result is not as it must be.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        var wanted = Bench.ALL.stream()
                .filter(bench -> args.length == 0 || bench.name().equals(args[0]))
                .toList();
        if (wanted.isEmpty()) refuse(args[0]);
        var allHold = true;
        for (var bench : wanted) {
            var figures = bench.work().call();
            System.out.println(figures);
            allHold &= bench.holds().test(figures);
        }
        System.exit(allHold ? 0 : 1);
    }

    private static void refuse(String name) {
        var names = Bench.ALL.stream().map(Bench::name).collect(Collectors.joining(", "));
        System.err.println("concilier: There is no benchmark " + name + "; there are: " + names + ".");
        System.exit(2);
    }
}
