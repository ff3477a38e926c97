package org.greenchannel.rules.knowledge.workbook;

/** The file cannot be used as a workbook; carries the reason for the person who brought it. */
public final class UnreadableWorkbook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadableWorkbook(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    /** What is wrong with the file. */
    public Problem problem() {
        return problem;
    }
}
