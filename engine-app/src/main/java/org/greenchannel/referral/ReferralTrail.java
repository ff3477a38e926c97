package org.greenchannel.referral;

import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Component;

/** Writes what is done to a referral, read of it, or refused on it, in words without clinical content. */
@Component
class ReferralTrail {

  private static final String RECORD = "referral";

  private final Trail trail;
  private final ReferralTexts texts;

  ReferralTrail(Trail trail, ReferralTexts texts) {
    this.trail = trail;
    this.texts = texts;
  }

  /** Something was done; its words are the message {@code referral.note.<what>}. */
  void done(Actor actor, Referral referral, String what, Object... arguments) {
    write(actor, referral, what, List.of(), null, arguments);
  }

  void decided(Actor actor, Referral referral, String what, List<UUID> decisions, Object... arguments) {
    write(actor, referral, what, decisions, null, arguments);
  }

  void because(Actor actor, Referral referral, String what, String reason, Object... arguments) {
    write(actor, referral, what, List.of(), reason, arguments);
  }

  void read(Actor actor, Referral referral) {
    trail.write(deed(actor, referral, "read").read());
  }

  /** Keeps the refusal and hands it on. */
  <T> Answer<T> refused(Actor actor, Referral referral, String what, Refusal refusal) {
    Deed deed = referral == null ? Deed.of(actor, RECORD + "." + what, RECORD) : deed(actor, referral, what);
    trail.write(deed.refused(refusal));
    return Answer.refused(refusal);
  }

  private void write(
      Actor actor, Referral referral, String what, List<UUID> decisions, String reason, Object... arguments) {
    ReferralTexts.Text note = texts.of("referral.note." + what, arguments);
    Deed deed = deed(actor, referral, what).note(note.zh(), note.en()).decidedBy(decisions);
    trail.write(reason == null ? deed : deed.because(reason));
  }

  private static Deed deed(Actor actor, Referral referral, String what) {
    return Deed.of(actor, RECORD + "." + what, RECORD)
        .on(referral.id().value(), referral.number(), referral.episodeId());
  }
}
