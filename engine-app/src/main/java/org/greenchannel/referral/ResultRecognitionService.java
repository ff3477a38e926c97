package org.greenchannel.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Ids;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.act.Role;
import org.greenchannel.act.Text;
import org.greenchannel.decision.DecisionLog;
import org.greenchannel.registry.Credentials;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.referral.ResultRecognitionFacts;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks whether an existing result is used again, keeps the answer, and writes it on the episode's timeline. */
@Service
@Transactional
public class ResultRecognitionService {

  private static final String RECORD = "recognition";
  private static final String ASK = RECORD + ".ask";

  private final Referrals referrals;
  private final Registry registry;
  private final Credentials credentials;
  private final Decisions decisions;
  private final DecisionLog log;
  private final Trail trail;
  private final ReferralTexts texts;
  private final JdbcClient jdbc;
  private final Clock clock;

  ResultRecognitionService(
      Referrals referrals,
      Registry registry,
      Credentials credentials,
      Decisions decisions,
      DecisionLog log,
      Trail trail,
      ReferralTexts texts,
      JdbcClient jdbc,
      Clock clock) {
    this.referrals = referrals;
    this.registry = registry;
    this.credentials = credentials;
    this.decisions = decisions;
    this.log = log;
    this.trail = trail;
    this.texts = texts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A doctor who takes part in the episode asks before repeating an examination. */
  public Answer<Recognition> ask(ExamResult result, Actor doctor) {
    Refusal refusal = refusalOf(result, doctor);
    if (refusal != null) {
      trail.write(Deed.of(doctor, ASK, RECORD).refused(refusal));
      return Answer.refused(refusal);
    }
    Institution here = registry.institution(doctor.institutionCode()).orElseThrow();
    Institution there = registry.institution(result.issuedBy()).orElseThrow();
    Decision decision = decisions.decide(facts(result, here, there));
    UUID id = Ids.next();
    UUID decisionId = log.write(decision, id, result.episodeId());
    Recognition recognition = recognition(id, result, decision, decisionId);
    keep(recognition, result, doctor);
    ReferralTexts.Text note = texts.of("recognition.note." + recognition.decision());
    trail.write(
        Deed.of(doctor, ASK, RECORD).on(id, null, result.episodeId()).note(note.zh(), note.en())
            .because(recognition.reason()).decidedBy(List.of(decisionId)));
    return Answer.done(recognition);
  }

  private Refusal refusalOf(ExamResult result, Actor doctor) {
    if (!doctor.is(Role.DOCTOR) || registry.institution(doctor.institutionCode()).isEmpty()) {
      return Refusal.forbidden("recognition.onlyDoctors");
    }
    Refusal lack = credentials.refusalOf(doctor, Role.DOCTOR, "referral").orElse(null);
    if (lack != null) {
      return lack;
    }
    if (referrals.ofEpisode(result.episodeId()).stream().noneMatch(r -> r.hasParticipant(doctor))) {
      return Refusal.invalid("referral.episodeUnknown", "/episodeId", "");
    }
    List<Fault> faults = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    if (registry.institution(result.issuedBy()).isEmpty()) {
      faults.add(new Fault("/issuedBy", "referral.institutionUnknown", ""));
    }
    if (result.resultOn().isAfter(today)) {
      faults.add(new Fault("/resultOn", "recognition.resultInTheFuture", "<= " + today));
    }
    return faults.isEmpty()
        ? null
        : Refusal.invalid(faults.size() == 1 ? faults.get(0).code() : "request.invalid", faults);
  }

  private ResultRecognitionFacts facts(ExamResult result, Institution here, Institution there) {
    LocalDate today = LocalDate.now(clock);
    String level = there.level() > here.level() ? "HIGHER" : there.level() == here.level() ? "SAME" : "LOWER";
    long days = ChronoUnit.DAYS.between(result.resultOn(), today);
    return new ResultRecognitionFacts(
        here.region(), today, result.emergency(), result.judicial(), result.highStake(), result.changed(),
        result.fastChanging(), result.isNecessary(), result.itemKind().name(),
        (int) Math.min(days, Integer.MAX_VALUE), result.hrMark().name(), level);
  }

  private static Recognition recognition(UUID id, ExamResult result, Decision decision, UUID decisionId) {
    var row = decision.first();
    return new Recognition(
        id, result.episodeId(), decision.text("decision"), decision.text("reason"),
        new Text(row.staff().zh(), row.staff().en()), new Text(row.patient().zh(), row.patient().en()),
        row.ruleId(), row.law().key(), decisionId);
  }

  private void keep(Recognition recognition, ExamResult result, Actor doctor) {
    jdbc.sql(
            """
            insert into result_recognition (id, episode_id, item_kind, item_code, item_name, issued_by, result_on,
              hr_mark, decision, reason, necessity, asked_by, asked_at, decision_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            recognition.id(), recognition.episodeId(), result.itemKind().name(), result.itemCode(),
            result.itemName(), result.issuedBy(), result.resultOn(), result.hrMark().name(),
            recognition.decision(), recognition.reason(), result.necessity(), doctor.username(),
            java.sql.Timestamp.from(clock.instant()), recognition.decisionId())
        .update();
  }
}
