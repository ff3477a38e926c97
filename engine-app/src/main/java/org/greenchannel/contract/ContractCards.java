package org.greenchannel.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.act.Text;
import org.greenchannel.escalation.Raised;
import org.greenchannel.problem.Problems;
import org.greenchannel.processes.SignFamilyDoctorContract;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.greenchannel.worklist.WorkCards;
import org.greenchannel.worklist.WorkMarks;
import org.springframework.stereotype.Component;

/** The cards of contracts in the worklist: 张*｜女 68｜签约. */
@Component
class ContractCards implements WorkCards {

  private final Contracts contracts;
  private final Registry registry;
  private final Problems texts;
  private final Clock clock;

  ContractCards(Contracts contracts, Registry registry, Problems texts, Clock clock) {
    this.contracts = contracts;
    this.registry = registry;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Set<String> processKeys() {
    return Set.of(SignFamilyDoctorContract.KEY);
  }

  @Override
  public Optional<Card> cardOf(UUID recordId) {
    return contracts.findById(recordId).map(this::card);
  }

  @Override
  public WorkMarks marksOf(UUID recordId, String elementId) {
    return contracts.findById(recordId).map(this::marks).orElse(WorkMarks.NONE);
  }

  private WorkMarks marks(FamilyContract contract) {
    Raised raised = contract.raised();
    String region = registry.institution(contract.institutionCode()).map(Institution::region).orElse(null);
    return new WorkMarks(
        contract.renews() == null ? "NEW" : "RENEWAL", null, false, new Text(contract.state().zh(), contract.state().en()), false,
        raised.level(), raised.since(), region, true);
  }

  private Card card(FamilyContract contract) {
    Patient patient = registry.patient(contract.patientId()).orElseThrow();
    int age = patient.ageOn(LocalDate.now(clock));
    return new Card(
        contract.number(),
        patient.maskedName() + "｜" + text("person.sexShort." + patient.sex(), Locale.SIMPLIFIED_CHINESE) + " " + age + "｜"
            + text("contract.card", Locale.SIMPLIFIED_CHINESE),
        patient.maskedNameEn() + " | " + text("person.sexShort." + patient.sex(), Locale.ENGLISH) + " " + age + " | "
            + text("contract.card", Locale.ENGLISH),
        patient.initials(), patient.identityLast4(), patient.psnNo());
  }

  private String text(String code, Locale locale) {
    return texts.text(code, new Object[0], locale);
  }
}
