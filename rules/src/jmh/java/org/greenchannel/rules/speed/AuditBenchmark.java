package org.greenchannel.rules.speed;

import java.util.List;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;

/** The audit of whole claims, and the hand-written floor on the same rows and claims. */
public class AuditBenchmark {

    /** Rows, claims and both sides of the comparison; each fork builds only its own side unless they are compared. */
    @State(Scope.Benchmark)
    public static class Knowledge {

        @Param({"1000x20", "100000x20", "1000000x20", "100000x5", "100000x200"})
        public String rowsAndLines;

        /** What the warm-up found. */
        long warmedUp;
        AuditClaim[] claims;
        KnowledgeSnapshot snapshot;
        Floor floor;

        @Setup
        public void build(BenchmarkParams params) {
            int rows = Integer.parseInt(rowsAndLines.split("x")[0]);
            int lines = Integer.parseInt(rowsAndLines.split("x")[1]);
            claims = Cases.claims(rows, lines).toArray(AuditClaim[]::new);
            if (params.getBenchmark().endsWith("floor")) {
                floor = new Floor(Cases.rows(rows));
            } else {
                snapshot = KnowledgeSnapshot.of(Cases.rows(rows));
            }
            warmedUp = CpuTime.warmUp(claims, floor != null ? floor::audit : claim -> snapshot.audit(claim).size());
        }
    }

    /** Where a thread stands in the claims. */
    @State(Scope.Thread)
    public static class Place {

        private int next;

        AuditClaim next(AuditClaim[] claims) {
            next = next == claims.length - 1 ? 0 : next + 1;
            return claims[next];
        }
    }

    @Benchmark
    public List<Hit> audit(Knowledge knowledge, Place place, CpuTime cpu) {
        cpu.done++;
        return knowledge.snapshot.audit(place.next(knowledge.claims));
    }

    @Benchmark
    public int floor(Knowledge knowledge, Place place, CpuTime cpu) {
        cpu.done++;
        return knowledge.floor.audit(place.next(knowledge.claims));
    }
}
