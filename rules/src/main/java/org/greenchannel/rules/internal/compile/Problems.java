package org.greenchannel.rules.internal.compile;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.TableProblem;
import org.greenchannel.rules.TableRefused;

/** Gathers the faults of one workbook, so that staff see all of them at once. */
final class Problems {

    private final String workbook;
    private final List<TableProblem> found = new ArrayList<>();
    private String sheet = "";

    Problems(String workbook) {
        this.workbook = workbook;
    }

    void on(String sheetName) {
        this.sheet = sheetName;
    }

    /** A fault of the whole workbook. */
    void add(String code, String zh, String en) {
        found.add(new TableProblem(workbook, sheet, "", code, new Messages(zh, en)));
    }

    /** A fault in one cell; row and column count from 0. */
    void add(String code, int row, int column, String zh, String en) {
        found.add(new TableProblem(workbook, sheet, new CellReference(row, column).formatAsString(false), code, new Messages(zh, en)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<TableProblem> all() {
        return List.copyOf(found);
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new TableRefused(found);
        }
    }
}
