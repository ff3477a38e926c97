package org.greenchannel.claim;

import java.util.List;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Plans;
import org.greenchannel.rules.Plans.Plan;
import org.springframework.stereotype.Component;

/** Which plan a FHIR claim is settled under: one it names, else the registry's, else the configured one. */
@Component
public class FhirPlans {

  private static final String PATIENT = "Patient/";

  private final Registry registry;
  private final ClaimSettings settings;

  FhirPlans(Registry registry, ClaimSettings settings) {
    this.registry = registry;
    this.settings = settings;
  }

  /** The plan's id; null when the person's cover in the registry decides. */
  public String planOf(String patient, String asked, List<String> payers) {
    if (asked != null && !asked.isBlank()) {
      return asked;
    }
    for (Plan plan : Plans.shipped().all()) {
      if (payers.contains(plan.id())) {
        return plan.id();
      }
    }
    boolean ours =
        patient != null && patient.startsWith(PATIENT)
            && registry.patient(patient.substring(PATIENT.length())).isPresent();
    return ours || settings.fhirPlan().isBlank() ? null : settings.fhirPlan();
  }
}
