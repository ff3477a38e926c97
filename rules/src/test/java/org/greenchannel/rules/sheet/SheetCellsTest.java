package org.greenchannel.rules.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** What a sheet holds is told as it was stored, and nothing is made of it. */
class SheetCellsTest {

    /** Writes down what it is told. */
    private static final class Heard extends SheetCells {

        private final List<String> all = new ArrayList<>();

        @Override
        protected void beginRow() {
            all.add("row " + row());
        }

        @Override
        protected void cell(int at) {
            all.add(at + " " + stored() + (formula() ? " of a formula " : " ") + text());
        }

        @Override
        protected void endRow() {
            all.add("end");
        }

        @Override
        protected void merged(String range) {
            all.add("merged " + range);
        }
    }

    @Test
    void every_form_of_a_value_is_told_apart() throws Exception {
        assertThat(heard("""
                <row r="3"><c r="A3"><v>007</v></c><c r="B3" t="s"><v>4</v></c><c r="C3" t="inlineStr"><is><t>阿司</t><t>匹林</t></is></c>
                <c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c><c r="F3" t="str"><f>A3</f><v>x</v></c></row>""")).containsExactly(
                "row 3", "0 NUMBER 007", "1 SHARED_TEXT 4", "2 TEXT 阿司匹林", "3 BOOLEAN 1", "4 ERROR #N/A", "5 TEXT of a formula x", "end");
    }

    @Test
    void rows_and_cells_without_a_number_follow_the_last() throws Exception {
        assertThat(heard("<row r=\"7\"><c r=\"AB7\"/><c><v>1</v></c></row><row><c><v>2</v></c></row>")).containsExactly(
                "row 7", "27 NUMBER ", "28 NUMBER 1", "end", "row 8", "0 NUMBER 2", "end");
    }

    @Test
    void the_reading_printed_above_characters_is_no_part_of_the_text() throws Exception {
        assertThat(heard("<row><c t=\"inlineStr\"><is><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></is></c></row>"))
                .contains("0 TEXT 東京");
    }

    @Test
    void merged_cells_are_told_after_the_rows() throws Exception {
        assertThat(parsed("<sheetData><row/></sheetData><mergeCells><mergeCell ref=\"A2:A4\"/></mergeCells>"))
                .containsExactly("row 1", "end", "merged A2:A4");
    }

    @Test
    void what_is_no_sheet_is_said_to_be_none() {
        assertThatThrownBy(() -> heard("<row>")).isInstanceOf(SAXException.class);
        assertThatThrownBy(() -> heard("<row r=\"three\"/>")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> heard(String rows) throws Exception {
        return parsed("<sheetData>" + rows + "</sheetData>");
    }

    private static List<String> parsed(String parts) throws Exception {
        Heard heard = new Heard();
        String xml = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + parts + "</worksheet>";
        heard.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        return heard.all;
    }
}
