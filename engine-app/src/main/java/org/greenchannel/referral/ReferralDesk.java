package org.greenchannel.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.worklist.Worklist;
import org.springframework.stereotype.Component;

/** How every act on a referral goes: opened, checked, done, written down, told to the process; or refused and kept. */
@Component
class ReferralDesk {

  private final Referrals referrals;
  private final ReferralAccess access;
  private final ReferralReasons reasons;
  private final ReferralTrail trail;
  private final Worklist worklist;
  private final ReferralFollowers followers;
  private final Clock clock;

  ReferralDesk(
      Referrals referrals,
      ReferralAccess access,
      ReferralReasons reasons,
      ReferralTrail trail,
      Worklist worklist,
      ReferralFollowers followers,
      Clock clock) {
    this.referrals = referrals;
    this.access = access;
    this.reasons = reasons;
    this.trail = trail;
    this.worklist = worklist;
    this.followers = followers;
    this.clock = clock;
  }

  /** Opens a referral for an act; {@code seen} is the version the actor looked at, or null. */
  Opened open(ReferralId id, Integer seen, ReferralAct act, Actor actor) {
    return new Opened(access.toAct(id, actor, act, seen), act, actor);
  }

  Instant now() {
    return clock.instant();
  }

  /** A referral that an act may change, or the refusal. */
  final class Opened {

    private final Answer<Referral> answer;
    private final ReferralAct act;
    private final Actor actor;
    private String because;

    private Opened(Answer<Referral> answer, ReferralAct act, Actor actor) {
      this.answer = answer;
      this.act = act;
      this.actor = actor;
    }

    /** Refuses what is asked, unless the act as such is refused already. */
    Opened unless(Function<Referral, Refusal> check) {
      Refusal refusal = answer.isDone() ? check.apply(answer.value()) : null;
      return refusal == null
          ? this
          : new Opened(trail.refused(actor, answer.value(), act.word(), refusal), act, actor);
    }

    /** The reason has to be one that the table offers for this act; it goes into the trail. */
    Opened because(Reason reason) {
      Opened checked = unless(referral -> reasons.refusalOf(referral, act, actor, reason));
      checked.because = reason.reason();
      return checked;
    }

    /** A reason in the doer's own words, for the trail. */
    Opened because(String words) {
      because = words;
      return this;
    }

    /** Changes the record first, so that a change by somebody else is noticed before the process moves. */
    Answer<Referral> then(Consumer<Referral> change, Consumer<Referral> tell) {
      return then(change, (referral, before) -> tell.accept(referral));
    }

    /** The same where what the process is told depends on the state before. */
    Answer<Referral> then(Consumer<Referral> change, BiConsumer<Referral, ReferralState> tell) {
      if (answer.isDone()) {
        Referral referral = answer.value();
        ReferralState before = referral.state();
        change.accept(referral);
        note(referral);
        referrals.flush();
        tell.accept(referral, before);
        referrals.flush();
        followers.moved(referral, before);
        worklist.mark(referral.id().value());
      }
      return answer;
    }

    private void note(Referral referral) {
      if (because == null) {
        trail.done(actor, referral, act.word());
      } else {
        trail.because(actor, referral, act.word(), because);
      }
    }
  }
}
