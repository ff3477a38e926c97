package org.greenchannel.referral;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.processes.ReferDown;
import org.greenchannel.processes.ReferUp;
import org.greenchannel.registry.Department;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.greenchannel.worklist.WorkCards;
import org.springframework.stereotype.Component;

/** The cards of referrals in the worklist: 张*｜女 68｜心血管内科. */
@Component
class ReferralCards implements WorkCards {

  private final Referrals referrals;
  private final Registry registry;
  private final ReferralTexts texts;

  ReferralCards(Referrals referrals, Registry registry, ReferralTexts texts) {
    this.referrals = referrals;
    this.registry = registry;
    this.texts = texts;
  }

  @Override
  public Set<String> processKeys() {
    return Set.of(ReferUp.KEY, ReferDown.KEY);
  }

  @Override
  public Optional<Card> cardOf(UUID recordId) {
    return referrals.findById(new ReferralId(recordId)).map(this::card);
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
        patient.identityLast4());
  }
}
