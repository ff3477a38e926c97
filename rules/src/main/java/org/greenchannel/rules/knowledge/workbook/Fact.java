package org.greenchannel.rules.knowledge.workbook;

import java.util.Map;

/**
 * A limit as a row of the sheet states it, without its code.
 *
 * @param table  where it stands
 * @param row    the row
 * @param name   name of the item or drug
 * @param params the kind's parameters
 */
record Fact(Table table, SheetRow row, String name, Map<String, String> params) {

    String place() {
        return table.sheet().name() + "!" + row.number();
    }

    Reasons.At at(String field) {
        return table.at(row, field);
    }
}
