package org.greenchannel.rules.knowledge.workbook;

import java.util.Map;

/**
 * A row with something in it.
 *
 * @param number row number as people see it, from 1
 * @param cells  by column, from 0
 */
record SheetRow(int number, Map<Integer, Cell> cells) {

    Cell cell(Integer column) {
        return column == null ? Cell.BLANK : cells.getOrDefault(column, Cell.BLANK);
    }

    /** The first text of the row, where 合计 and 备注 stand. */
    String firstText() {
        return cells.entrySet().stream().filter(entry -> !entry.getValue().blank()).min(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().text()).orElse("");
    }

    boolean blank() {
        return cells.values().stream().allMatch(Cell::blank);
    }
}
