package org.greenchannel.referral.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.referral.Ground;
import org.greenchannel.referral.Progress;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralContent;
import org.greenchannel.referral.ReferralQuery;
import org.greenchannel.referral.ReferralReasons;
import org.greenchannel.referral.ReferralTexts;
import org.greenchannel.referral.ReferralTexts.Text;
import org.greenchannel.referral.web.ReferralCase.Choice;
import org.greenchannel.referral.web.ReferralCase.Course;
import org.greenchannel.referral.web.ReferralCase.DecisionView;
import org.greenchannel.referral.web.ReferralCase.StepView;
import org.greenchannel.registry.AppUser;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Laws;
import org.greenchannel.trail.Trail;
import org.greenchannel.trail.TrailEntry;
import org.springframework.stereotype.Component;

/** What has come of a referral and why: decisions with rule and law, steps with who and when. */
@Component
class ReferralCourses {

  private static final String DONE = "done";

  private final ReferralQuery query;
  private final ReferralReasons reasons;
  private final Trail trail;
  private final Registry registry;
  private final ReferralTexts texts;

  ReferralCourses(
      ReferralQuery query, ReferralReasons reasons, Trail trail, Registry registry, ReferralTexts texts) {
    this.query = query;
    this.reasons = reasons;
    this.trail = trail;
    this.registry = registry;
    this.texts = texts;
  }

  Course courseOf(Referral referral, Actor actor) {
    Progress progress = referral.progress();
    UUID down = query.downOf(referral).map(r -> r.id().value()).orElse(null);
    return new Course(
        reason(referral, progress.declineReason()), progress.declineNote(), progress.advice(),
        progress.convertedTo(), progress.arrivedAt(), progress.outcome(),
        referral.placing().originId(), down,
        referral.grounds().stream().map(ReferralCourses::decision).toList(), steps(referral),
        links(referral, actor));
  }

  /** Where more of the case is; papers bear the name, so only those who may print them are sent there. */
  private static Map<String, String> links(Referral referral, Actor actor) {
    String timeline = "/api/episodes/" + referral.episodeId() + "/timeline";
    return referral.shows(ReferralContent.PAPERS, actor)
        ? Map.of("timeline", timeline, "papers", "/api/referrals/" + referral.id() + "/papers")
        : Map.of("timeline", timeline);
  }

  /** How a reason that was given reads. */
  Choice reason(Referral referral, String code) {
    if (code == null) {
      return null;
    }
    ReferralReasons.Offered words = reasons.worded(referral, code);
    return new Choice(code, new Text(words.zh(), words.en()));
  }

  private static DecisionView decision(Ground ground) {
    return new DecisionView(
        ground.table(), ground.ruleId(), ground.lawKey(), law(ground.lawKey()),
        new Text(ground.staffZh(), ground.staffEn()), new Text(ground.patientZh(), ground.patientEn()),
        ground.status());
  }

  private static Text law(String key) {
    return Laws.shipped().find(key).map(Laws.Law::cited).map(cited -> new Text(cited.zh(), cited.en())).orElse(new Text(key, key));
  }

  private List<StepView> steps(Referral referral) {
    return trail.ofRecord(referral.id().value()).stream()
        .filter(e -> DONE.equals(e.outcome()) && e.noteZh() != null)
        .map(e -> new StepView(e.at(), e.act(), new Text(e.noteZh(), e.noteEn()), who(e)))
        .toList();
  }

  private Text who(TrailEntry entry) {
    AppUser user = registry.user(entry.actor()).orElse(null);
    return user == null
        ? texts.of("referral.who.house")
        : new Text(user.nameZh(), user.nameEn());
  }
}
