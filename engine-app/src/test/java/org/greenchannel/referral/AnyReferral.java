package org.greenchannel.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.util.ReflectionTestUtils;

/** A referral in any state, whether a life leads there or not, and the people around it. */
final class AnyReferral {

  static final String FROM = "H1";
  static final String TO = "H2";
  /** The lead institution of the consortium. */
  static final String LEAD = "H0";
  /** Another institution of the consortium, where an order may be redeemed too. */
  static final String REDEEMER = "H4";
  static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  private AnyReferral() {}

  /**
   * A referral of patient PT-2.
   *
   * @param cancelling the placer has asked to cancel it
   * @param escalated the answer has been escalated to the lead institution
   */
  static Referral at(ReferralCourse course, ReferralState state, boolean cancelling, boolean escalated) {
    Referral referral = new Referral();
    set(referral, "id", ReferralId.next());
    set(referral, "kind", course == ReferralCourse.EMERGENCY ? ReferralKind.UP : ReferralKind.valueOf(course.name()));
    set(referral, "course", course);
    set(referral, "state", state);
    set(referral, "route", new Route(FROM, "D1", TO, "0301"));
    Urgency urgency = course == ReferralCourse.EMERGENCY ? Urgency.EMERGENCY : Urgency.URGENT;
    set(referral, "triage", new Triage(urgency, "GREEN", true, false, NOW.plusSeconds(14_400)));
    set(referral, "placing", new Placing("ZZ20261122-0001", UUID.randomUUID(), null, "PT-2", "example",
        LocalDate.of(2026, 11, 22), NOW, "x"));
    set(referral, "aftercare", Aftercare.due(LocalDate.of(2026, 12, 6)));
    if (course == ReferralCourse.ORDER) {
      set(referral, "remote", Remote.of(List.of(new OrderItem(OrderItem.Kind.LABORATORY, "250101015", "血常规")))
          .redeemable(NOW.plusSeconds(172_800), List.of(TO, REDEEMER)));
    }
    if (cancelling) {
      set(referral, "cancellation", Cancellation.NONE.asked(new Reason("DUPLICATE", null), NOW, "wang", NOW, true));
    }
    if (escalated) {
      set(referral, "escalation", Escalation.NONE.starting(DeadlineStep.REPLY, NOW, NOW, NOW)
          .reached(Escalation.Level.REASSIGNED, NOW, null, LEAD));
    }
    return referral;
  }

  static Actor actor(Role role, String institution) {
    return new Actor("somebody", Set.of(role), institution, null, "PT-1", Locale.SIMPLIFIED_CHINESE);
  }

  static Actor patient(String id) {
    return new Actor("somebody", Set.of(Role.PATIENT), null, null, id, Locale.SIMPLIFIED_CHINESE);
  }

  /** The word on the screen. */
  static String word(ReferralState state, Locale locale) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/referral");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages.getMessage("referral.state." + state, new Object[0], locale);
  }

  static void set(Referral referral, String field, Object value) {
    ReflectionTestUtils.setField(referral, field, value);
  }
}
