package org.concilier.bench;

import java.util.stream.Collectors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one benchmark or all: progress on standard error, one JSON object a line on standard output. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws RunnerException {
        var wanted = Bench.ALL.stream()
                .filter(bench -> args.length == 0 || bench.name().equals(args[0]))
                .toList();
        if (wanted.isEmpty()) refuse(args[0]);
        for (var bench : wanted) run(bench);
    }

    private static void run(Bench bench) throws RunnerException {
        var options = new OptionsBuilder()
                .include("^" + bench.timed().getName().replace(".", "\\.") + "\\.")
                .forks(1)
                .shouldFailOnError(true)
                .build();
        var progress = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL);
        System.out.println(bench.judge(new Runner(options, progress).run()));
    }

    private static void refuse(String name) {
        var names = Bench.ALL.stream().map(Bench::name).collect(Collectors.joining(", "));
        System.err.println("concilier: There is no benchmark " + name + "; there are: " + names + ".");
        System.exit(2);
    }
}
