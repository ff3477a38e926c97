package org.greenchannel.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.Row;
import org.greenchannel.rules.referral.ReasonFacts;
import org.springframework.stereotype.Component;

/** The coded reasons that the table {@code referral.reason} offers: for an act, to a part, on the day it is done. */
@Component
public class ReferralReasons {

  /** Acts that need a reason. */
  public static final Set<ReferralAct> REASONED =
      EnumSet.of(
          ReferralAct.DECIDE_URGENCY, ReferralAct.RAISE_URGENCY, ReferralAct.DECLINE,
          ReferralAct.RETURN_WITH_ADVICE, ReferralAct.REDIRECT, ReferralAct.RESCHEDULE,
          ReferralAct.CANCEL_APPOINTMENT, ReferralAct.NO_SHOW, ReferralAct.CANCEL, ReferralAct.REQUEST_CANCEL,
          ReferralAct.REFUSE_CANCEL, ReferralAct.DECLINE_HANDOVER);

  private final Decisions decisions;
  private final Clock clock;

  ReferralReasons(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * A reason that may be given.
   *
   * @param comment it says too little by itself: words of one's own are required
   */
  public record Offered(String code, boolean comment, String zh, String en) {}

  /** What this actor may say, in the order of the table; empty for who has no part in the act. */
  public List<Offered> offered(Referral referral, ReferralAct act, Actor actor) {
    return partOf(referral, act, actor).map(part -> rows(referral, act, part)).orElse(List.of());
  }

  /** Null when the reason may be given. */
  Refusal refusalOf(Referral referral, ReferralAct act, Actor actor, Reason given) {
    List<Offered> offered = offered(referral, act, actor);
    Optional<Offered> found = offered.stream().filter(o -> o.code().equals(given.reason())).findFirst();
    if (found.isEmpty()) {
      String words = offered.stream().map(Offered::code).collect(Collectors.joining(", "));
      return Refusal.invalid("referral.reasonNotOffered", "/reason", words);
    }
    boolean wordless = given.note() == null || given.note().isBlank();
    return found.get().comment() && wordless
        ? Refusal.invalid("referral.explanationMissing", "/note", "")
        : null;
  }

  /** The one reason that the house itself has for an act. */
  String ofTheHouse(Referral referral, ReferralAct act) {
    return rows(referral, act, ReferralPart.HOUSE).stream().map(Offered::code).findFirst().orElse(act.word());
  }

  /** How a reason that was given reads; the code itself where no table knows it any more. */
  public Offered worded(Referral referral, String code) {
    return Arrays.stream(ReferralAct.values())
        .filter(act -> KNOWN.contains(act.word()))
        .flatMap(act -> Arrays.stream(ReferralPart.values()).flatMap(part -> rows(referral, act, part).stream()))
        .filter(offered -> offered.code().equals(code))
        .findFirst()
        .orElse(new Offered(code, false, code, code));
  }

  private static final Set<String> KNOWN =
      Set.of(
          "decide-urgency", "raise-urgency", "accept", "decline", "decline-handover", "return-with-advice",
          "redirect", "schedule", "reschedule", "cancel-appointment", "no-show", "cancel", "request-cancel",
          "confirm-cancel", "refuse-cancel", "conclude-cancel", "expire", "return-unanswered");

  private List<Offered> rows(Referral referral, ReferralAct act, ReferralPart part) {
    return decisions
        .decide(
            new ReasonFacts(
                referral.placing().region(), LocalDate.now(clock), act.word(), referral.kind().name(), part.word()))
        .rows().stream()
        .map(ReferralReasons::of)
        .toList();
  }

  private static Offered of(Row row) {
    return new Offered(
        row.outcome().text("code"), row.outcome().flag("comment"), row.staff().zh(), row.staff().en());
  }

  /** The part by which the actor does it, here or in another state. */
  private static Optional<ReferralPart> partOf(Referral referral, ReferralAct act, Actor actor) {
    return ReferralMachine.rowsOf(referral.course(), act).stream()
        .flatMap(row -> row.by().stream().sorted())
        .filter(part -> part.isPlayedBy(actor, referral))
        .findFirst();
  }
}
