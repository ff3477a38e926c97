package org.greenchannel.referral.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.referral.ClinicalFacts;
import org.greenchannel.referral.Handover;
import org.greenchannel.referral.PassedOn;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralAct;
import org.greenchannel.referral.ReferralKind;
import org.greenchannel.referral.ReferralPermission;
import org.greenchannel.referral.ReferralReasons;
import org.greenchannel.referral.ReferralTexts;
import org.greenchannel.referral.ReferralTexts.Text;
import org.greenchannel.referral.Urgency;
import org.greenchannel.referral.web.ReferralCase.ActView;
import org.greenchannel.referral.web.ReferralCase.Choice;
import org.greenchannel.referral.web.ReferralCase.Clinical;
import org.greenchannel.referral.web.ReferralCase.PassedOnView;
import org.greenchannel.referral.web.ReferralCase.Possible;
import org.greenchannel.referral.web.ReferralCase.Reason;
import org.springframework.stereotype.Component;

/** Shows a referral to somebody: the whole case, or one line of a list. */
@Component
class ReferralViews {

  private static final List<Urgency> DECIDABLE = List.of(Urgency.EMERGENCY, Urgency.URGENT, Urgency.ROUTINE);

  private static final Pattern CODE = Pattern.compile("[A-Z_]+");

  private final ReferralHeads heads;
  private final ReferralCourses courses;
  private final ReferralBesides besides;
  private final ReferralPermission permission;
  private final ReferralPackages packages;
  private final ReferralReasons reasons;
  private final ReferralTexts texts;

  ReferralViews(
      ReferralHeads heads,
      ReferralCourses courses,
      ReferralBesides besides,
      ReferralPermission permission,
      ReferralPackages packages,
      ReferralReasons reasons,
      ReferralTexts texts) {
    this.heads = heads;
    this.courses = courses;
    this.besides = besides;
    this.permission = permission;
    this.packages = packages;
    this.reasons = reasons;
    this.texts = texts;
  }

  ReferralCase caseOf(Referral referral, Actor actor) {
    return referral
        .passedOnBy(actor)
        .map(passedOn -> passedOnCase(referral, passedOn))
        .orElseGet(
            () ->
                new ReferralCase(
                    heads.headOf(referral, actor), clinicalOf(referral, actor), courses.courseOf(referral, actor),
                    besides.besideOf(referral), possible(referral, actor), null));
  }

  /** Nothing clinical and nothing of what came after: it is another's case now. */
  private ReferralCase passedOnCase(Referral referral, PassedOn passedOn) {
    return new ReferralCase(
        heads.formerHeadOf(referral, passedOn), null, null, null,
        new Possible(List.of(), List.of(), Map.of(), null),
        new PassedOnView(
            passedOn.at(), courses.reason(referral, passedOn.reason()), heads.institution(passedOn.toInstitution()),
            heads.department(passedOn.toInstitution(), passedOn.toDepartment())));
  }

  ReferralLine lineOf(Referral referral, Actor actor) {
    return heads.lineOf(referral, actor);
  }

  private Clinical clinicalOf(Referral referral, Actor actor) {
    if (referral.upCase() == null) {
      Handover handover = referral.downCase().handover();
      return new Clinical(
          referral.placing().reason(), words(handover.diagnosis()), null, handover.course(),
          handover.allergies(), handover.medications(), null, null, null, packages.packageOf(referral));
    }
    ClinicalFacts facts = referral.upCase().clinical();
    return new Clinical(
        referral.placing().reason(), words(facts.diagnosis()), vitals(facts), facts.summary(),
        facts.allergies(), facts.medications(), facts, referral.upCase().urgencyReason(), urgencyReason(referral), null);
  }

  /** A code in the words of the table; a doctor's own words as they are. */
  private Text urgencyReason(Referral referral) {
    String reason = referral.upCase().urgencyReason();
    if (reason == null || !CODE.matcher(reason).matches()) {
      return reason == null ? null : new Text(reason, reason);
    }
    return courses.reason(referral, reason).text();
  }

  private Text vitals(ClinicalFacts facts) {
    return facts.systolic() == null
        ? null
        : texts.of(
            "referral.vitals", facts.systolic().toString(), facts.diastolic().toString());
  }

  private static String words(org.greenchannel.referral.Diagnosis diagnosis) {
    return diagnosis.code() == null ? diagnosis.name() : diagnosis.code() + " " + diagnosis.name();
  }

  private Possible possible(Referral referral, Actor actor) {
    List<ActView> acts =
        Arrays.stream(ReferralAct.values())
            .filter(act -> !act.isOfTheHouse() && act != ReferralAct.REQUEST)
            .map(act -> actView(referral, act, actor))
            .toList();
    Map<String, List<Choice>> offered = reasonsOf(referral, actor);
    List<Choice> urgencies =
        DECIDABLE.stream().map(u -> new Choice(u.name(), texts.of("referral.urgency." + u.name()))).toList();
    ReferralAct no = referral.kind() == ReferralKind.DOWN ? ReferralAct.DECLINE_HANDOVER : ReferralAct.DECLINE;
    return new Possible(
        acts, offered.getOrDefault(no.word(), List.of()), offered,
        actor.is(Role.DOCTOR) || actor.is(Role.NURSE) ? urgencies : null);
  }

  /** The reasons for every act that the caller has a part in. */
  private Map<String, List<Choice>> reasonsOf(Referral referral, Actor actor) {
    Map<String, List<Choice>> all = new LinkedHashMap<>();
    for (ReferralAct act : ReferralReasons.REASONED) {
      List<Choice> choices =
          reasons.offered(referral, act, actor).stream()
              .map(o -> new Choice(o.code(), new Text(o.zh(), o.en()), o.comment()))
              .toList();
      if (!choices.isEmpty()) {
        all.put(act.word(), choices);
      }
    }
    return all;
  }

  private ActView actView(Referral referral, ReferralAct act, Actor actor) {
    Refusal refusal = permission.refusalOf(referral, act, actor);
    if (refusal == null) {
      return new ActView(act.word(), true, null);
    }
    Text text = texts.of(refusal.code(), refusal.arguments().toArray());
    return new ActView(act.word(), false, new Reason(refusal.code(), text.zh(), text.en()));
  }
}
