package org.greenchannel.rules;

/**
 * One fault in a workbook, written for the person who edits it.
 *
 * @param workbook file name
 * @param sheet    sheet name, empty when the file cannot be opened
 * @param cell     cell such as {@code D14}, empty when the fault has no cell
 * @param code     stable name of the sort of fault, such as {@code table.notANumber}
 * @param message  what is wrong and what is allowed
 */
public record TableProblem(String workbook, String sheet, String cell, String code, Messages message) {

    /** One line in Chinese and one in English, each naming workbook, sheet and cell. */
    @Override
    public String toString() {
        String where = workbook + (sheet.isEmpty() ? "" : " [" + sheet + "]") + (cell.isEmpty() ? "" : " " + cell);
        return where + "：" + message.zh() + System.lineSeparator() + where + ": " + message.en();
    }
}
