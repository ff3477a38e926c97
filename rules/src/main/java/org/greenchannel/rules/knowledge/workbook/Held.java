package org.greenchannel.rules.knowledge.workbook;

import java.util.List;
import org.greenchannel.rules.knowledge.KnowledgeRow;

/**
 * Rows whose meaning a person must confirm: nothing of it holds until one of the readings is chosen.
 *
 * @param question where and why
 * @param asColumn the rows if the column is right; of two contradicting rows, those of the later
 * @param asText   the rows if the text is right; of two contradicting rows, those of the earlier; empty with only one reading
 */
public record Held(Problem question, List<KnowledgeRow> asColumn, List<KnowledgeRow> asText) {

    public Held {
        asColumn = List.copyOf(asColumn);
        asText = List.copyOf(asText);
    }
}
