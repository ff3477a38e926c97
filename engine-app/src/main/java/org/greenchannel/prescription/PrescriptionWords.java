package org.greenchannel.prescription;

import org.greenchannel.act.Text;
import java.util.Locale;
import org.greenchannel.act.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words for codes, in both languages, from {@code messages/prescription*.properties}. */
@Component
class PrescriptionWords {

  private final MessageSource messages;

  PrescriptionWords(MessageSource messages) {
    this.messages = messages;
  }

  Text of(String code, Object... arguments) {
    return new Text(
        messages.getMessage(code, arguments, code, Locale.SIMPLIFIED_CHINESE),
        messages.getMessage(code, arguments, code, Locale.ENGLISH));
  }

  Text of(Refusal refusal) {
    return of(refusal.code(), refusal.arguments().toArray());
  }
}
