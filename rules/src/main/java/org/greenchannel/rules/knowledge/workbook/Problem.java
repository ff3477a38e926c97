package org.greenchannel.rules.knowledge.workbook;

import org.greenchannel.rules.Messages;

/**
 * Why something in a workbook was not taken, for the person who edits it.
 *
 * @param sheet  name of the sheet, empty for the file as a whole
 * @param row    row number as shown on screen, 0 for the file or sheet as a whole
 * @param column heading of the column, empty when the row as a whole is meant
 * @param value  what stands there
 * @param code   stable reason, for example {@code number_instead_of_text}
 * @param reason the reason in words
 */
public record Problem(String sheet, int row, String column, String value, String code, Messages reason) {
}
