package org.greenchannel.rules.knowledge.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.workbook.Books.book;
import static org.greenchannel.rules.knowledge.workbook.Books.imported;
import static org.greenchannel.rules.knowledge.workbook.Books.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;

class RefusedFilesTest {

    @Test
    void an_empty_file_is_refused() {
        refused(new byte[0], "empty_file");
    }

    @Test
    void a_text_file_is_not_a_workbook() {
        refused("项目名称,国标代码\n".getBytes(StandardCharsets.UTF_8), "not_a_workbook");
    }

    @Test
    void a_zip_that_is_no_workbook_is_refused() throws IOException {
        refused(zip("hello.txt", 10), "not_a_workbook");
    }

    @Test
    void an_old_workbook_is_asked_for_again_in_the_new_format() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            old.createSheet();
            old.write(out);
        }
        refused(out.toByteArray(), "old_or_encrypted_format");
    }

    @Test
    void a_file_that_is_too_large_is_not_parsed() {
        byte[] large = new byte[(int) XlsxReader.MAX_BYTES + 1];
        large[0] = 'P';
        large[1] = 'K';
        large[2] = 3;
        large[3] = 4;
        refused(large, "file_too_large");
    }

    @Test
    void a_zip_bomb_is_stopped_while_unpacking() throws IOException {
        refused(zip("xl/workbook.xml", XlsxReader.MAX_UNPACKED + 1), "unpacks_too_large");
    }

    @Test
    void a_workbook_without_the_headings_is_refused() throws IOException {
        refused(book(row("姓名", "年龄")), "no_mapping_fits");
        ImportReport report = WorkbookImport.shipped().run(Books.stream(book(row("姓名", "年龄"))), WorkbookMapping.shipped().get(0), Books.FROM_2026);
        assertThat(report.rejected()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("headings_not_found");
            assertThat(problem.reason().zh()).contains("项目名称、国标代码、限定性别");
        });
    }

    @Test
    void a_workbook_in_the_64_bit_form_of_zip_is_read_like_any_other() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook book = new SXSSFWorkbook()) {
            org.apache.poi.ss.usermodel.Sheet sheet = book.createSheet();
            Object[][] rows = {row("项目名称", "国标代码", "限定性别"), row("子宫造影", "002101030300000", "女")};
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    (c == 0 ? sheet.createRow(r) : sheet.getRow(r)).createCell(c).setCellValue(rows[r][c].toString());
                }
            }
            book.write(out);
        }
        assertThat(imported(out.toByteArray()).accepted()).hasSize(1);
    }

    @Test
    void headings_without_rows_are_refused() {
        refused(book(row("项目名称", "国标代码", "限定类型", "限定性别")), "no_rows");
    }

    @Test
    void damaged_workbooks_are_refused_and_never_crash() {
        byte[] good = book(row("项目名称", "国标代码", "限定类型", "限定性别"), row("子宫造影", "002101030300000", "限定性别对象", "女"));
        Random random = new Random(20260310);
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            for (int n = 0; n < 1 + random.nextInt(20); n++) {
                bad[4 + random.nextInt(bad.length - 4)] = (byte) random.nextInt();
            }
            ImportReport report = imported(i % 3 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : bad);
            assertThat(report.refused() || report.accepted().size() + report.rejected().size() + report.held().size() <= 1).isTrue();
        }
    }

    private static void refused(byte[] file, String code) {
        ImportReport report = imported(file);
        assertThat(report.refused()).isTrue();
        assertThat(report.accepted()).isEmpty();
        assertThat(report.rejected()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.reason().zh()).isNotBlank();
            assertThat(problem.reason().en()).isNotBlank();
        });
    }

    private static byte[] zip(String entry, long size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            byte[] zeros = new byte[65_536];
            for (long left = size; left > 0; left -= zeros.length) {
                zip.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
