package org.greenchannel.episode;

import java.time.LocalDate;
import org.greenchannel.act.Text;
import org.greenchannel.problem.Problems;
import org.greenchannel.registry.Patient;

/** A person as those who work on their record see them; whole names are for those who take part. */
public record PersonView(String id, Text name, Text sexText, int age, String maskedId, String phone) {

  /**
   * @param day the day of the age
   * @param takesPart whether the reader takes part: name and telephone are theirs to see
   */
  public static PersonView of(Patient patient, LocalDate day, boolean takesPart, Problems texts) {
    Text name = takesPart ? new Text(patient.name(), patient.nameEn()) : new Text(patient.maskedName(), patient.maskedNameEn());
    return new PersonView(
        patient.id(), name, texts.words("person.sex." + patient.sex()), patient.ageOn(day), patient.maskedIdentity(),
        takesPart ? patient.phone() : null);
  }
}
