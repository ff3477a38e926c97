package org.greenchannel.rules.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows that hold both ways (A with B is B with A) are kept once and found under either code. */
final class Mirrored {

    private static final String OTHER_NAME = "other_name";

    private Mirrored() {
    }

    /** The rows, each symmetric one followed by its mirror image of the same id. */
    static List<KnowledgeRow> with(Collection<KnowledgeRow> rows) {
        List<KnowledgeRow> both = new ArrayList<>(rows);
        for (KnowledgeRow row : rows) {
            String other = row.kind().mirroredBy();
            if (other != null && !row.param(other).equals(row.code())) {
                both.add(imageOf(row, other));
            }
        }
        return both;
    }

    private static KnowledgeRow imageOf(KnowledgeRow row, String other) {
        Map<String, String> params = new HashMap<>(row.params());
        params.put(other, row.code());
        params.put(OTHER_NAME, row.name());
        return new KnowledgeRow(row.id(), row.kind(), row.ruleNo(), row.param(other), row.params().getOrDefault(OTHER_NAME, row.name()),
                params, row.from(), row.until(), row.basis(), row.lawKey(), row.source());
    }
}
