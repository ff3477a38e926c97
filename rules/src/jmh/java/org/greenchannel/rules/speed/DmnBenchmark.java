package org.greenchannel.rules.speed;

import java.util.List;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same claims of 20 lines against the same 1,000 rows, as a decision table of Camunda's DMN engine. */
@State(Scope.Benchmark)
public class DmnBenchmark {

    private static final int ROWS = 1000;

    private AuditClaim[] claims;
    private DmnTable table;

    @Setup
    public void build() {
        claims = Cases.claims(ROWS, 20).toArray(AuditClaim[]::new);
        table = new DmnTable(Cases.rows(ROWS));
    }

    @Benchmark
    public List<String> dmn(AuditBenchmark.Place place, CpuTime cpu) {
        cpu.done++;
        return table.audit(place.next(claims));
    }
}
