package org.greenchannel.rules.knowledge.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/** Reads the cells of an .xlsx as they were stored, within limits that are checked before anything is parsed. */
final class XlsxReader {

    static final long MAX_BYTES = 20L * 1_048_576;
    static final long MAX_UNPACKED = 300L * 1_048_576;
    static final int MAX_ROWS = 300_000;

    private XlsxReader() {
    }

    static List<Sheet> read(InputStream in) throws IOException, WorkbookRefused {
        return read(in, rows -> { });
    }

    static List<Sheet> read(InputStream in, IntConsumer progress) throws IOException, WorkbookRefused {
        byte[] bytes = in.readNBytes((int) MAX_BYTES + 1);
        checkFile(bytes);
        checkUnpackedSize(bytes);
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            return sheets(file, progress);
        } catch (TooManyRows e) {
            throw new WorkbookRefused(Reasons.tooManyRows(e.getMessage(), MAX_ROWS));
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | IOException | RuntimeException e) {
            throw new WorkbookRefused(Reasons.broken());
        }
    }

    private static void checkFile(byte[] bytes) throws WorkbookRefused {
        if (bytes.length == 0) {
            throw new WorkbookRefused(Reasons.empty());
        }
        if (bytes.length > MAX_BYTES) {
            throw new WorkbookRefused(Reasons.tooLarge(MAX_BYTES));
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new WorkbookRefused(Reasons.oldFormat());
        }
        if (!startsWith(bytes, 'P', 'K', 3, 4)) {
            throw new WorkbookRefused(Reasons.notWorkbook());
        }
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Unpacks once into nothing: the sizes in a zip's directory are claims, not facts. Exports often come in the 64-bit form of zip. */
    private static void checkUnpackedSize(byte[] bytes) throws WorkbookRefused {
        long total = 0;
        boolean workbook = false;
        byte[] sink = new byte[65_536];
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                for (int n = zip.read(sink); n >= 0; n = zip.read(sink)) {
                    total += n;
                    if (total > MAX_UNPACKED) {
                        throw new WorkbookRefused(Reasons.bomb(MAX_UNPACKED));
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new WorkbookRefused(Reasons.broken());
        }
        if (!workbook) {
            throw new WorkbookRefused(Reasons.notWorkbook());
        }
    }

    private static List<Sheet> sheets(OPCPackage file, IntConsumer progress)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(file);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file, false);
        List<Sheet> sheets = new ArrayList<>();
        XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (parts.hasNext()) {
            try (InputStream part = parts.next()) {
                SheetHandler handler = new SheetHandler(parts.getSheetName(), strings, MAX_ROWS, progress);
                handler.read(part);
                sheets.add(handler.sheet());
            }
        }
        return sheets;
    }

    /** More rows than are read from one sheet; the message is the sheet's name. */
    static final class TooManyRows extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyRows(String sheet) {
            super(sheet);
        }
    }
}
