package org.greenchannel.rules.internal.compile;

import java.time.LocalDate;
import java.util.List;
import org.greenchannel.rules.prescription.ItemCountFacts;

/** Reads the rows of the drug count table as a person would: from the top, cell by cell. */
final class Interpreter {

    private Interpreter() {
    }

    static String first(TableModel model, ItemCountFacts facts) {
        return model.lines().stream().map(TableModel.Line::cells).filter(cells -> matches(cells, facts)).map(cells -> cells.get(0)).findFirst().orElseThrow();
    }

    private static boolean matches(List<String> cells, ItemCountFacts facts) {
        return (any(cells.get(1)) || cells.get(1).equals(facts.region()))
                && (any(cells.get(2)) || List.of(cells.get(2).split(" *, *")).contains(facts.kind()))
                && (any(cells.get(3)) || facts.count() >= Long.parseLong(cells.get(3)))
                && (any(cells.get(4)) || facts.count() <= Long.parseLong(cells.get(4)))
                && (any(cells.get(5)) || !facts.caseDate().isBefore(LocalDate.parse(cells.get(5))))
                && (any(cells.get(6)) || facts.caseDate().isBefore(LocalDate.parse(cells.get(6))));
    }

    private static boolean any(String cell) {
        return cell.equals("*");
    }
}
