package org.greenchannel.rules.speed;

import java.util.ArrayList;
import java.util.List;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeCsv;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The same claims of 20 lines against the same 100,000 rows and all shipped rows beside them: every kind of check is there, those that
 * look at every visit run. The floor knows none of that.
 */
@State(Scope.Benchmark)
public class AllKindsBenchmark {

    private static final int ROWS = 100_000;

    /** What the warm-up found. */
    long warmedUp;
    private AuditClaim[] claims;
    private KnowledgeSnapshot snapshot;

    @Setup
    public void build() {
        claims = Cases.claims(ROWS, 20).toArray(AuditClaim[]::new);
        List<KnowledgeRow> rows = new ArrayList<>(Cases.rows(ROWS));
        rows.addAll(KnowledgeCsv.shipped());
        snapshot = KnowledgeSnapshot.of(rows);
        warmedUp = CpuTime.warmUp(claims, claim -> snapshot.audit(claim).size());
    }

    @Benchmark
    public List<Hit> allKinds(AuditBenchmark.Place place, CpuTime cpu) {
        cpu.done++;
        return snapshot.audit(place.next(claims));
    }
}
