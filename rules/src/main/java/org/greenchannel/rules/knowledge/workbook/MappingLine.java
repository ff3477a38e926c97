package org.greenchannel.rules.knowledge.workbook;

/**
 * One line of a mapping, as it stands in its CSV and in the analyst's table.
 *
 * @param field    name, code, type or a parameter of the kind; {@code @kind}, {@code @subject}, {@code @type}, {@code @code_pattern},
 *                 {@code @rule} say what the sheet is about
 * @param sheet    {@code facts} or {@code codes}; {@code constant} when the sheet leaves it unsaid, {@code words} when it uses other words;
 *                 empty for lines about the sheet
 * @param headings the headings the field may have, with ; between and ? at the end when the column may be missing; the value itself for
 *                 a constant; {@code 女性=女;男性=男} for words
 */
public record MappingLine(String field, String sheet, String headings) {

    public MappingLine {
        field = field == null ? "" : field.strip();
        sheet = sheet == null ? "" : sheet.strip();
        headings = headings == null ? "" : headings.strip();
    }

    boolean about() {
        return field.startsWith("@");
    }
}
