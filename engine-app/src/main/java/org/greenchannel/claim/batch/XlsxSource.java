package org.greenchannel.claim.batch;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/** An .xlsx workbook, read as a stream: every sheet with the table's columns, in their order; other sheets are passed over. */
record XlsxSource(Table table, Path file, Path scratch) implements Source {

  @Override
  public long size() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().filter(e -> e.getName().startsWith("xl/worksheets/")).mapToLong(e -> Math.max(0, e.getSize())).sum();
    } catch (ZipException | IllegalArgumentException e) {
      return Files.size(file);
    }
  }

  @Override
  public void stream(RowTaker taker) throws IOException, UnusableInput {
    String name = file.getFileName().toString();
    checkArchive(name);
    Path texts = scratch.resolve(table.stem() + ".texts");
    try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(pack);
      try (InputStream xml = reader.getSharedStringsData(); SpilledStrings strings = SpilledStrings.of(xml, texts)) {
        sheets(reader, strings, name, taker);
      }
    } catch (SAXException e) {
      throw unwrapped(e, name);
    } catch (OpenXML4JException | ParserConfigurationException | RuntimeException e) {
      throw broken(name);
    } finally {
      Files.deleteIfExists(texts);
    }
  }

  /** A damaged archive would be read into memory as a whole. */
  private void checkArchive(String name) throws IOException, UnusableInput {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw broken(name);
      }
    } catch (ZipException e) {
      throw broken(name);
    }
  }

  private void sheets(XSSFReader reader, SpilledStrings strings, String name, RowTaker taker)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException, UnusableInput {
    List<String> other = List.of();
    boolean found = false;
    long rows = 0;
    XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (parts.hasNext()) {
      try (InputStream part = parts.next()) {
        SheetRows handler = new SheetRows(table, name, strings, rows, taker);
        read(handler, new CountedStream(part, taker), name);
        found |= !handler.isEmpty();
        rows += handler.lastRow();
      } catch (SheetRows.OtherSheet another) {
        other = other.isEmpty() ? another.header() : other;
      }
    }
    if (!found) {
      Header.slots(table, other, name);
    }
  }

  /** What goes wrong while unpacking is the workbook's fault: cut off, not UTF-8, or packed to fill the disk. */
  private static void read(SheetRows handler, InputStream part, String name)
      throws IOException, SAXException, ParserConfigurationException, UnusableInput {
    try {
      handler.read(part);
    } catch (Cancelled asked) {
      throw asked;
    } catch (IOException fault) {
      throw broken(name);
    }
  }

  private static IOException unwrapped(SAXException e, String name) throws UnusableInput {
    if (e.getException() instanceof UnusableInput unusable) {
      throw unusable;
    }
    if (e.getException() instanceof IOException io && !(io instanceof CharConversionException)) {
      return io;
    }
    throw broken(name);
  }

  private static UnusableInput broken(String name) {
    return new UnusableInput(name + "：不是可读的 .xlsx 工作簿", name + ": not a workbook that can be read");
  }
}
