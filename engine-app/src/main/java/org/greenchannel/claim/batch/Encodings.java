package org.greenchannel.claim.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Tells UTF-8 from GB18030 by reading the whole text: the first character that decides may stand at its end. */
final class Encodings {

  static final Charset GB18030 = Charset.forName("GB18030");

  private Encodings() {}

  /** The encoding of a text: the one given, else UTF-8 if all of it is, else GB18030 if all of it is. */
  static Charset of(Path file, String name, Charset given) throws IOException, UnusableInput {
    for (Charset charset : given == null ? new Charset[] {StandardCharsets.UTF_8, GB18030} : new Charset[] {given}) {
      if (decodes(file, charset)) {
        return charset;
      }
    }
    String tried = given == null ? "UTF-8, GB18030" : given.name();
    throw new UnusableInput(
        name + "：编码不是 " + tried + "，请另存为 UTF-8 或 GB18030 的 CSV",
        name + ": the encoding is not " + tried + "; save it as CSV in UTF-8 or GB18030");
  }

  /** A decoder that stops at what is not of its encoding. */
  static CharsetDecoder strict(Charset charset) {
    return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The stream without a byte order mark. */
  static InputStream withoutMark(InputStream in) throws IOException {
    PushbackInputStream back = new PushbackInputStream(in, 3);
    byte[] head = back.readNBytes(3);
    boolean mark = head.length == 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF;
    if (!mark) {
      back.unread(head);
    }
    return back;
  }

  private static boolean decodes(Path file, Charset charset) throws IOException {
    CharsetDecoder decoder = strict(charset);
    ByteBuffer bytes = ByteBuffer.allocate(1 << 18);
    CharBuffer chars = CharBuffer.allocate(1 << 18);
    try (FileChannel in = FileChannel.open(file)) {
      boolean end = false;
      while (!end) {
        end = in.read(bytes) < 0;
        bytes.flip();
        CoderResult result;
        do {
          chars.clear();
          result = decoder.decode(bytes, chars, end);
          if (result.isError() || nul(chars)) {
            return false;
          }
        } while (result.isOverflow());
        bytes.compact();
      }
    }
    return true;
  }

  /** UTF-16 read as bytes: half of them are nothing. */
  private static boolean nul(CharBuffer chars) {
    for (int i = 0; i < chars.position(); i++) {
      if (chars.array()[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
