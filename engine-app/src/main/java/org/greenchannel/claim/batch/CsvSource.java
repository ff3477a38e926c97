package org.greenchannel.claim.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A CSV file, UTF-8 (with or without a byte order mark) or GB18030. */
record CsvSource(Table table, Path file, Charset given) implements Source {

  @Override
  public long size() throws IOException {
    return Files.size(file);
  }

  @Override
  public void stream(RowTaker taker) throws IOException, UnusableInput {
    String name = file.getFileName().toString();
    Charset charset = Encodings.of(file, name, given);
    try (Reader reader = reader(charset, taker)) {
      CsvTokens tokens = new CsvTokens(reader);
      List<String> header = tokens.all();
      if (header == null) {
        throw new UnusableInput(name + "：文件为空", name + ": the file is empty");
      }
      rows(tokens, Header.slots(table, header, name), taker);
    } catch (CharacterCodingException changed) {
      throw new UnusableInput(name + "：编码有误", name + ": wrong encoding");
    } catch (CsvTokens.Unclosed unclosed) {
      throw new UnusableInput(
          name + "：第 " + unclosed.getMessage() + " 行的引号没有结束",
          name + ": a quote in row " + unclosed.getMessage() + " is never closed");
    }
  }

  private void rows(CsvTokens tokens, int[] slots, RowTaker taker) throws IOException {
    int size = table.columns().size();
    for (String[] cells = tokens.next(slots, size); cells != null; cells = tokens.next(slots, size)) {
      if (tokens.width() > slots.length) {
        taker.reject(table, tokens.number(), new Rejected("", "列数多于表头", "more cells than the header has"));
      } else if (Stream.of(cells).anyMatch(Objects::nonNull)) {
        taker.offer(new Row(table, tokens.number(), cells));
      }
    }
  }

  private Reader reader(Charset charset, RowTaker taker) throws IOException {
    var in = new BufferedInputStream(new CountedStream(Files.newInputStream(file), taker), 1 << 16);
    return new InputStreamReader(Encodings.withoutMark(in), Encodings.strict(charset));
  }
}
