package org.greenchannel.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;

/** Texts that no database, screen or workbook can keep, control characters and halves of characters, stop at the door; lines and tabs pass. */
@JsonComponent
class PlainText extends StringDeserializer {

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    String text = super.deserialize(parser, context);
    return text == null || isPlain(text)
        ? text
        : (String) context.handleWeirdStringValue(String.class, "text", "not a text that can be kept");
  }

  private static boolean isPlain(String text) {
    return text.codePoints()
        .noneMatch(c -> isControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
  }
}
