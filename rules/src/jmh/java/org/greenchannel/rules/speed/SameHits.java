package org.greenchannel.rules.speed;

import java.util.ArrayList;
import java.util.List;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;

/** Before anything is timed: audit, floor and DMN find the same. */
final class SameHits {

    private SameHits() {
    }

    /**
     * Compares them claim by claim.
     *
     * @throws IllegalStateException naming the first claim in which they differ
     */
    static int verify(int rows, int lines, int dmnClaims) {
        List<KnowledgeRow> knowledge = Cases.rows(rows);
        KnowledgeSnapshot snapshot = KnowledgeSnapshot.of(knowledge);
        Floor floor = new Floor(knowledge);
        DmnTable dmn = dmnClaims == 0 ? null : new DmnTable(knowledge);
        int hits = 0;
        int asked = 0;
        for (AuditClaim claim : Cases.claims(rows, lines)) {
            List<Hit> found = snapshot.audit(claim);
            same(claim, found.stream().map(hit -> hit.lineId() + " " + hit.row().id() + " " + hit.deductFen()).toList(), floorHits(floor, claim));
            if (asked < dmnClaims && !found.isEmpty()) {
                asked++;
                same(claim, found.stream().map(hit -> hit.lineId() + " " + hit.row().id()).toList(), dmn.audit(claim));
            }
            hits += found.size();
        }
        if (hits == 0) {
            throw new IllegalStateException("no claim goes against a row: nothing was compared");
        }
        return hits;
    }

    private static List<String> floorHits(Floor floor, AuditClaim claim) {
        List<String> hits = new ArrayList<>();
        for (int hit = 0, size = floor.audit(claim); hit < size; hit++) {
            hits.add(floor.described(hit, claim));
        }
        return hits;
    }

    private static void same(AuditClaim claim, List<String> one, List<String> other) {
        if (!one.stream().sorted().toList().equals(other.stream().sorted().toList())) {
            throw new IllegalStateException("claim " + claim.visit().mdtrtId() + ": " + one + " differs from " + other);
        }
    }
}
