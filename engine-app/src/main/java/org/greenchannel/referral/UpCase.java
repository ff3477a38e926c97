package org.greenchannel.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the up-referral criteria and the green channel look at.
 *
 * @param contracted the patient has a family-doctor contract on the case date
 * @param byContractDoctor and the doctor who refers is that doctor
 * @param declaredEmergency the doctor declares an emergency
 * @param urgencyAsked the urgency a doctor asked for, or null
 */
@Embeddable
public record UpCase(
    @Column(name = "clinical") @Convert(converter = JsonText.OfClinicalFacts.class) ClinicalFacts clinical,
    @Column(name = "contracted") Boolean contracted,
    @Column(name = "by_contract_doctor") Boolean byContractDoctor,
    @Column(name = "declared_emergency") Boolean declaredEmergency,
    @Enumerated(EnumType.STRING) @Column(name = "urgency_asked") Urgency urgencyAsked,
    @Column(name = "urgency_reason") String urgencyReason) {

  UpCase decided(UrgencyDecision decision) {
    return new UpCase(
        clinical, contracted, byContractDoctor, declaredEmergency, decision.urgency(), decision.reason());
  }
}
