package org.greenchannel.rules.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A new snapshot of 100,000 rows, of which some or all are new objects: what a change of knowledge costs besides reading the rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReloadBenchmark {

    private static final int ROWS = 100_000;

    @Param({"1", "100"})
    public int percentNew;

    private final List<KnowledgeRow> rows = Cases.rows(ROWS);

    @Setup(Level.Invocation)
    public void change() {
        List<KnowledgeRow> next = new ArrayList<>(rows);
        for (int i = 0; i < ROWS; i += 100 / percentNew) {
            next.set(i, Cases.row(i));
        }
        rows.clear();
        rows.addAll(next);
    }

    @Benchmark
    public KnowledgeSnapshot reload(CpuTime cpu) {
        cpu.done++;
        return KnowledgeSnapshot.of(rows);
    }
}
