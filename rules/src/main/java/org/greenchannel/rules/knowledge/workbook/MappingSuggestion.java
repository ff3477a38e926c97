package org.greenchannel.rules.knowledge.workbook;

import java.util.List;

/**
 * What a workbook looks like, and a mapping made from it. A person confirms or edits it; nothing is imported by it.
 *
 * @param fits    name of a mapping that exists and fits the headings, empty when none does
 * @param kind    the kind asked for, or the one the content speaks for
 * @param lines   the mapping proposed
 * @param missing fields the kind must have and for which no column was found
 * @param sheets  what stands in the workbook
 */
public record MappingSuggestion(String fits, String kind, List<MappingLine> lines, List<String> missing, List<SheetLook> sheets) {

    /**
     * One sheet.
     *
     * @param sheet     its name
     * @param headerRow row number of the headings, 0 when none were found
     * @param rows      rows below them
     * @param columns   its columns, from left to right
     */
    public record SheetLook(String sheet, int headerRow, int rows, List<ColumnLook> columns) {
    }

    /**
     * One column.
     *
     * @param column  its letter
     * @param heading its heading, as a mapping names it
     * @param look    what its values look like
     * @param percent how many of a hundred
     * @param samples the first values
     */
    public record ColumnLook(String column, String heading, String look, int percent, List<String> samples) {
    }
}
