package org.greenchannel.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * From whom to whom.
 *
 * @param fromInstitution national code of the institution that refers
 * @param fromPractitioner the doctor who refers
 * @param toInstitution national code of the institution that receives
 * @param toDepartment code of the receiving department
 */
@Embeddable
public record Route(
    @Column(name = "from_institution") String fromInstitution,
    @Column(name = "from_practitioner") String fromPractitioner,
    @Column(name = "to_institution") String toInstitution,
    @Column(name = "to_department") String toDepartment) {

  /** Whether an institution is one of the two. */
  boolean involves(String institution) {
    return institution != null
        && (institution.equals(fromInstitution) || institution.equals(toInstitution));
  }
}
