package org.greenchannel.claim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.processes.SettleClaim;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.greenchannel.worklist.WorkCards;
import org.springframework.stereotype.Component;

/** Cards of claims in worklists: masked name, sex and age, how many findings. */
@Component
class ClaimCards implements WorkCards {

  private final OpenClaims claims;
  private final Registry registry;
  private final Clock clock;

  ClaimCards(OpenClaims claims, Registry registry, Clock clock) {
    this.claims = claims;
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public Set<String> processKeys() {
    return Set.of(SettleClaim.KEY);
  }

  @Override
  public Optional<Card> cardOf(UUID recordId) {
    return claims.find(recordId).map(this::card);
  }

  private Card card(Claim claim) {
    Optional<Patient> patient = registry.patient(claim.insured().patientId());
    int findings = claim.findings().size();
    String zh = patient.map(p -> p.maskedName() + "｜" + sexZh(p) + " " + age(p) + "｜").orElse("");
    String en = patient.map(p -> p.maskedNameEn() + " | " + sexEn(p) + " " + age(p) + " | ").orElse("");
    return new Card(
        claim.number(), zh + findings + " 条疑点", en + findings + (findings == 1 ? " finding" : " findings"),
        patient.map(Patient::initials).orElse(null), patient.map(Patient::identityLast4).orElse(null), patient.map(Patient::psnNo).orElse(null));
  }

  private int age(Patient patient) {
    return patient.ageOn(LocalDate.now(clock));
  }

  private static String sexZh(Patient patient) {
    return Codes.shipped().text("gend", patient.sex()).zh();
  }

  private static String sexEn(Patient patient) {
    return Codes.shipped().text("gend", patient.sex()).en();
  }
}
