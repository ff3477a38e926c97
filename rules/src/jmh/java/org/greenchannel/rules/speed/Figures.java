package org.greenchannel.rules.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * All figures in one run, printed as a table: {@code Figures [rounds]}.
 *
 * <p>Every round runs every benchmark once in a virtual machine of its own, so that whatever else the machine does falls on all of them;
 * a figure is the median of all iterations of all rounds, in CPU time of the thread.
 */
public final class Figures {

    private final Map<String, List<Double>> nanos = new TreeMap<>();

    private Figures() {
    }

    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        System.err.printf("same hits: %d and %d%n", SameHits.verify(1000, 20, 10), SameHits.verify(100_000, 200, 0));
        Figures figures = new Figures();
        for (int round = 1; round <= rounds; round++) {
            System.err.printf("round %d of %d%n", round, rounds);
            figures.run(options("AuditBenchmark").warmupIterations(1).measurementIterations(2));
            figures.run(options("AllKindsBenchmark").warmupIterations(3).measurementIterations(2));
            figures.run(options("DecisionBenchmark").warmupIterations(2).measurementIterations(2));
        }
        figures.run(options("DmnBenchmark").warmupIterations(3).measurementIterations(5));
        figures.run(options("ReloadBenchmark").warmupIterations(6).measurementIterations(7));
        System.out.println(new FiguresTable(figures.medians(), memory(1_000_000)).markdown());
    }

    private static ChainedOptionsBuilder options(String benchmark) {
        return new OptionsBuilder().include("\\." + benchmark + "\\.").forks(1).threads(1).warmupTime(TimeValue.seconds(1))
                .measurementTime(TimeValue.seconds(1)).jvmArgs("-Xms2g", "-Xmx2g", "-XX:+UseParallelGC").shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private void run(ChainedOptionsBuilder options) throws RunnerException {
        for (RunResult run : new Runner(options.build()).run()) {
            String name = run.getParams().getBenchmark().replaceFirst(".*\\.", "")
                    + run.getParams().getParamsKeys().stream().map(key -> " " + run.getParams().getParam(key)).reduce("", String::concat);
            run.getBenchmarkResults().forEach(fork -> fork.getIterationResults().forEach(one -> add(name, one)));
        }
    }

    private void add(String name, IterationResult iteration) {
        Map<String, Result> counted = iteration.getSecondaryResults();
        nanos.computeIfAbsent(name, n -> new ArrayList<>()).add(counted.get("cpuNanos").getScore() / counted.get("done").getScore());
    }

    private Map<String, Double> medians() {
        Map<String, Double> medians = new TreeMap<>();
        nanos.forEach((name, all) -> medians.put(name, all.stream().sorted().toList().get(all.size() / 2)));
        return medians;
    }

    private static long memory(int rows) throws IOException, InterruptedException {
        Process measuring = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx3g", "-cp", System.getProperty("java.class.path"),
                RetainedMemory.class.getName(), Integer.toString(rows)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed = new String(measuring.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (measuring.waitFor() != 0) {
            throw new IllegalStateException("memory of " + rows + " rows could not be measured");
        }
        return Long.parseLong(printed.strip());
    }
}
