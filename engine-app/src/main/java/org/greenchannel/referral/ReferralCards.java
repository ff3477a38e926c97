package org.greenchannel.referral;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.act.Text;
import org.greenchannel.processes.ConsultRemotely;
import org.greenchannel.processes.OrderExamination;
import org.greenchannel.processes.ReferDown;
import org.greenchannel.processes.ReferUp;
import org.greenchannel.processes.SeekAdvice;
import org.greenchannel.registry.Department;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.greenchannel.worklist.WorkCards;
import org.greenchannel.worklist.WorkMarks;
import org.springframework.stereotype.Component;

/** The cards of referrals in the worklist: 张*｜女 68｜心血管内科. */
@Component
class ReferralCards implements WorkCards {

  private static final String GREEN = "GREEN";

  private final Referrals referrals;
  private final Registry registry;
  private final ReferralTexts texts;
  private final ReferralDeadlines deadlines;

  ReferralCards(
      Referrals referrals, Registry registry, ReferralTexts texts, ReferralDeadlines deadlines) {
    this.referrals = referrals;
    this.registry = registry;
    this.texts = texts;
    this.deadlines = deadlines;
  }

  @Override
  public Set<String> processKeys() {
    return Set.of(
        ReferUp.KEY, ReferDown.KEY, ConsultRemotely.KEY, SeekAdvice.KEY, OrderExamination.KEY);
  }

  @Override
  public Optional<Card> cardOf(UUID recordId) {
    return referrals.findById(new ReferralId(recordId)).map(this::card);
  }

  @Override
  public WorkMarks marksOf(UUID recordId, String elementId) {
    return referrals.findById(new ReferralId(recordId)).map(this::marks).orElse(WorkMarks.NONE);
  }

  private WorkMarks marks(Referral referral) {
    Triage triage = referral.triage();
    Escalation raised = referral.escalation();
    ReferralTexts.Text state = texts.stateOf(referral);
    return new WorkMarks(
        referral.kind().name(), triage == null ? null : triage.urgency().name(),
        triage != null && GREEN.equals(triage.channel()), new Text(state.zh(), state.en()),
        referral.state() == ReferralState.AWAITING_INFORMATION,
        org.greenchannel.worklist.Escalation.valueOf(raised.level().name()), raised.since(),
        referral.placing().region(), raised.step() != null && deadlines.isWorking(referral, raised.step()));
  }

  private Card card(Referral referral) {
    Patient patient = registry.patient(referral.placing().patientId()).orElseThrow();
    Department department =
        registry
            .department(referral.route().toInstitution(), referral.route().toDepartment())
            .orElseThrow();
    ReferralTexts.Text sex = texts.of("referral.sexShort." + patient.sex());
    int age = patient.ageOn(referral.placing().caseDate());
    return new Card(
        referral.number(),
        patient.maskedName() + "｜" + sex.zh() + " " + age + "｜" + department.nameZh(),
        patient.maskedNameEn() + " | " + sex.en() + " " + age + " | " + department.nameEn(),
        patient.initials(),
        patient.identityLast4(),
        patient.psnNo());
  }
}
