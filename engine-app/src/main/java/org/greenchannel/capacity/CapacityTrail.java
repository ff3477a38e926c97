package org.greenchannel.capacity;

import java.util.Locale;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes who published, withdrew or booked what, and what was refused; words are {@code capacity.note.<what>}. */
@Component
class CapacityTrail {

  private static final String RECORD = "capacity";

  private final Trail trail;
  private final MessageSource messages;

  CapacityTrail(Trail trail, MessageSource messages) {
    this.trail = trail;
    this.messages = messages;
  }

  void done(Actor actor, String what, UUID record, String reason, Object... arguments) {
    String code = "capacity.note." + what;
    Deed deed =
        Deed.of(actor, RECORD + "." + what, RECORD).on(record, null, null).note(
            messages.getMessage(code, arguments, Locale.SIMPLIFIED_CHINESE), messages.getMessage(code, arguments, Locale.ENGLISH));
    trail.write(reason == null ? deed : deed.because(reason));
  }

  /** Keeps the refusal and hands it on. */
  <T> Answer<T> refused(Actor actor, String what, UUID record, Refusal refusal) {
    trail.write(Deed.of(actor, RECORD + "." + what, RECORD).on(record, null, null).refused(refusal));
    return Answer.refused(refusal);
  }
}
