package org.greenchannel.rules.knowledge.workbook;

import java.util.List;

/** One sheet of a workbook. */
record Sheet(String name, List<SheetRow> rows) {
}
