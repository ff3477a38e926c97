package org.greenchannel.filing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.act.Text;
import org.greenchannel.escalation.Raised;
import org.greenchannel.problem.Problems;
import org.greenchannel.processes.FileCrossRegion;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.greenchannel.worklist.WorkCards;
import org.greenchannel.worklist.WorkMarks;
import org.springframework.stereotype.Component;

/** The cards of filings in the worklist: 张*｜女 68｜异地备案 异地长期居住人员. */
@Component
class FilingCards implements WorkCards {

  private final Filings filings;
  private final FilingClasses classes;
  private final Registry registry;
  private final Problems texts;
  private final java.time.Clock clock;

  FilingCards(Filings filings, FilingClasses classes, Registry registry, Problems texts, java.time.Clock clock) {
    this.filings = filings;
    this.classes = classes;
    this.registry = registry;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Set<String> processKeys() {
    return Set.of(FileCrossRegion.KEY);
  }

  @Override
  public Optional<Card> cardOf(UUID recordId) {
    return filings.findById(recordId).map(this::card);
  }

  @Override
  public WorkMarks marksOf(UUID recordId, String elementId) {
    return filings.findById(recordId).map(FilingCards::marks).orElse(WorkMarks.NONE);
  }

  private static WorkMarks marks(Filing filing) {
    Raised raised = filing.raised();
    return new WorkMarks(
        filing.journey().filingClass(), null, false, new Text(filing.state().zh(), filing.state().en()), false,
        raised.level(), raised.since(), filing.insurance().region(), true);
  }

  private Card card(Filing filing) {
    Patient patient = registry.patient(filing.patientId()).orElseThrow();
    LocalDate day = filing.asking().askedAt().atZone(zone()).toLocalDate();
    FilingClass row = classes.find(filing.journey().filingClass(), filing.insurance().region(), day).orElseThrow();
    int age = patient.ageOn(day);
    return new Card(
        filing.number(),
        patient.maskedName() + "｜" + sex(patient, Locale.SIMPLIFIED_CHINESE) + " " + age + "｜" + row.nameZh(),
        patient.maskedNameEn() + " | " + sex(patient, Locale.ENGLISH) + " " + age + " | " + row.nameEn(),
        patient.initials(), patient.identityLast4(), patient.psnNo());
  }

  private ZoneId zone() {
    return clock.getZone();
  }

  private String sex(Patient patient, Locale locale) {
    return texts.text("person.sexShort." + patient.sex(), new Object[0], locale);
  }
}
