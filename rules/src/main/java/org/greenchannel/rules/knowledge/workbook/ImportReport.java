package org.greenchannel.rules.knowledge.workbook;

import java.util.List;
import org.greenchannel.rules.knowledge.KnowledgeRow;

/**
 * What became of a workbook: every row is in exactly one of the lists.
 *
 * @param mapping   name of the mapping used, empty when none fitted
 * @param accepted  rows ready to hold from the given day
 * @param rejected  what was not taken and why; row 0 speaks of the whole file or sheet
 * @param held      rows a person must confirm
 * @param skipped   totals and notes below the table
 * @param unmatched names that stand on one sheet only
 */
public record ImportReport(String mapping, List<KnowledgeRow> accepted, List<Problem> rejected, List<Held> held, List<Problem> skipped,
                           List<Problem> unmatched) {

    public ImportReport {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
        held = List.copyOf(held);
        skipped = List.copyOf(skipped);
        unmatched = List.copyOf(unmatched);
    }

    /** Whether the file as a whole was refused: nothing in it was read. */
    public boolean refused() {
        return rejected.stream().anyMatch(problem -> problem.row() == 0);
    }

    static ImportReport refused(String mapping, Problem problem) {
        return new ImportReport(mapping, List.of(), List.of(problem), List.of(), List.of(), List.of());
    }
}
