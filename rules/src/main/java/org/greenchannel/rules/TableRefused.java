package org.greenchannel.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A workbook has faults; nothing was compiled and the table in service stays. */
public class TableRefused extends RuntimeException {

    private final transient List<TableProblem> problems;

    public TableRefused(List<TableProblem> problems) {
        super(problems.stream().map(TableProblem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** Every fault found, in the order of the sheet. */
    public List<TableProblem> problems() {
        return problems;
    }
}
