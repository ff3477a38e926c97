package org.greenchannel.episode;

import java.util.Locale;
import org.greenchannel.act.Refusal;
import org.greenchannel.problem.Problems;

/** An act, and why not when it is barred. */
public record ActView(String act, boolean allowed, Reason reason) {

  /** Why an act is barred. */
  public record Reason(String code, String zh, String en) {}

  /** The act with the reason in both languages; null is no refusal. */
  public static ActView of(String act, Refusal refusal, Problems texts) {
    if (refusal == null) {
      return new ActView(act, true, null);
    }
    Object[] arguments = refusal.arguments().toArray();
    return new ActView(
        act, false,
        new Reason(
            refusal.code(), texts.text(refusal.code(), arguments, Locale.SIMPLIFIED_CHINESE),
            texts.text(refusal.code(), arguments, Locale.ENGLISH)));
  }
}
