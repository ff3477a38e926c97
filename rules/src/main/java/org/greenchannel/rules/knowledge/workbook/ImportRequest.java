package org.greenchannel.rules.knowledge.workbook;

import java.time.LocalDate;

/**
 * What the sheet itself does not say.
 *
 * @param from   first day the rows hold
 * @param basis  official for a published list, design for our own
 * @param source the list's name, kept on every row
 */
public record ImportRequest(LocalDate from, String basis, String source) {
}
