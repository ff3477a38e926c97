package org.greenchannel.rules.knowledge.workbook;

/** The file as a whole cannot be read; carries the reason to report. */
final class WorkbookRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    WorkbookRefused(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
