package org.greenchannel.problem;

import java.util.List;
import java.util.Locale;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Text;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns refusals into problem documents in the language asked for. */
@Component
public class Problems {

  private final MessageSource messages;

  Problems(MessageSource messages) {
    this.messages = messages;
  }

  public ResponseEntity<Object> response(Refusal refusal, Locale locale) {
    return ResponseEntity.status(refusal.kind().status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(of(refusal, locale));
  }

  public Problem of(Refusal refusal, Locale locale) {
    Object[] arguments = refusal.arguments().toArray();
    String detail = text(refusal.code(), arguments, locale);
    List<Problem.Error> errors =
        refusal.faults().stream()
            .map(
                f ->
                    new Problem.Error(
                        f.pointer(), f.code(), text(f.code(), arguments, locale),
                        f.allowed() == null || f.allowed().isBlank() ? null : f.allowed()))
            .toList();
    return new Problem(
        "urn:green-channel:problem:" + refusal.code(),
        text("kind." + refusal.kind().name(), arguments, locale),
        refusal.kind().status,
        detail,
        refusal.code(),
        errors.isEmpty() ? null : errors,
        retry(refusal.kind()));
  }

  /** The text of a code in a language; the code itself where nobody has written one. */
  public String text(String code, Object[] arguments, Locale locale) {
    return messages.getMessage(code, arguments, code, locale);
  }

  /** The text of a code in both languages, for those who see both. */
  public Text words(String code) {
    Object[] none = new Object[0];
    return new Text(text(code, none, Locale.SIMPLIFIED_CHINESE), text(code, none, Locale.ENGLISH));
  }

  private static String retry(Refusal.Kind kind) {
    return switch (kind) {
      case TRY_LATER -> "LATER";
      case INVALID, MALFORMED, STALE, TOO_LARGE -> "AFTER_CORRECTION";
      default -> "NEVER";
    };
  }
}
