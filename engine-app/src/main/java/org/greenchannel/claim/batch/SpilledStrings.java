package org.greenchannel.claim.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The shared texts of a workbook, kept in a file rather than in memory: a sheet of a million fee lines has millions of
 * them. Eight bytes a text stay in memory.
 */
final class SpilledStrings extends DefaultHandler implements AutoCloseable {

  private final Path file;
  private final OutputStream out;
  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[1024];
  private int count;
  private long written;
  private boolean collecting;
  private boolean phonetic;
  private MappedByteBuffer bytes;

  private SpilledStrings(Path file) throws IOException {
    this.file = file;
    this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  /** Reads them all into a file of the folder; none when the workbook has none. */
  static SpilledStrings of(InputStream xml, Path file) throws IOException, SAXException, ParserConfigurationException {
    SpilledStrings strings = new SpilledStrings(file);
    try (OutputStream closing = strings.out) {
      if (xml != null) {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(strings);
        reader.parse(new InputSource(xml));
      }
    }
    try (FileChannel channel = FileChannel.open(file)) {
      strings.bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
    return strings;
  }

  /** A text by its number; null when there is none. */
  String get(int number) {
    if (number < 0 || number >= count) {
      return null;
    }
    int until = number + 1 == count ? bytes.limit() : starts[number + 1];
    byte[] one = new byte[until - starts[number]];
    bytes.get(starts[number], one);
    return new String(one, StandardCharsets.UTF_8);
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    switch (local) {
      case "si" -> text.setLength(0);
      case "rPh" -> phonetic = true;
      case "t" -> collecting = !phonetic;
      default -> { }
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (collecting) {
      text.append(chars, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) throws SAXException {
    switch (local) {
      case "t" -> collecting = false;
      case "rPh" -> phonetic = false;
      case "si" -> keep();
      default -> { }
    }
  }

  private void keep() throws SAXException {
    byte[] one = text.toString().getBytes(StandardCharsets.UTF_8);
    if (written + one.length > Integer.MAX_VALUE) {
      throw new SAXException("more than 2 GB of texts");
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
    starts[count++] = (int) written;
    written += one.length;
    try {
      out.write(one);
    } catch (IOException e) {
      throw new SAXException(e);
    }
  }

  @Override
  public void close() throws IOException {
    bytes = null;
    Files.deleteIfExists(file);
  }
}
