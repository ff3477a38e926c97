package org.greenchannel.claim.fhir;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.greenchannel.EngineApplication;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.claim.Circumstances;
import org.greenchannel.claim.ClaimEntry;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** Reads a FHIR Claim as an entry; what FHIR says otherwise than an entry can is noted as a fault with its path. */
final class FhirEntry {

  static final String MED_TYPE = "urn:nhsa:med_type";
  private static final String LATE_REASON = "urn:green-channel:late-reason";
  private static final String CHARGE_LEVEL = "urn:nhsa:chrgitm_lv";
  private static final String LIST_TYPE = "urn:nhsa:list_type";
  private static final String INSUTYPE = "urn:nhsa:insutype";
  private static final ZoneId ZONE = ZoneId.of(EngineApplication.ZONE);
  private static final String OUTPATIENT = "11";
  private static final String PHARMACY = "41";

  private final Claim claim;
  private final String plan;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param plan the plan asked for, or null to go by the registry
   */
  FhirEntry(Claim claim, String plan) {
    this.claim = claim;
    this.plan = plan;
  }

  List<Fault> faults() {
    return faults;
  }

  ClaimEntry entry() {
    List<ClaimEntry.Line> lines = new ArrayList<>();
    for (int i = 0; i < claim.getItem().size(); i++) {
      lines.add(line(claim.getItem().get(i), i));
    }
    return new ClaimEntry(
        patient(), visit(), new ClaimEntry.Cover(plan, insutype(), null, false, false, null, null), lines,
        fen(claim.hasTotal() ? claim.getTotal() : null, "/totalFen"), currency(), null);
  }

  /** Claim.referral names the referral: by its id, or by its number. */
  private Circumstances circumstances() {
    String reference = claim.getReferral().getReference();
    String referral =
        reference != null ? reference.substring(reference.lastIndexOf('/') + 1) : claim.getReferral().getIdentifier().getValue();
    return new Circumstances(null, false, referral, false, null, List.of());
  }

  private ClaimEntry.Patient patient() {
    String reference = claim.getPatient().getReference();
    String inRegistry =
        plan == null && reference != null && reference.startsWith("Patient/") ? reference.substring(8) : null;
    String psnNo = claim.getPatient().getIdentifier().getValue();
    return new ClaimEntry.Patient(inRegistry, plan == null ? psnNo : null, reference);
  }

  private ClaimEntry.VisitEntry visit() {
    Reference provider = claim.getProvider();
    String reference = provider.getReference();
    String code = provider.getIdentifier().getValue();
    if (code == null && reference != null && reference.startsWith("Organization/")) {
      code = reference.substring("Organization/".length());
    }
    Period period = claim.getBillablePeriod();
    String encounter =
        claim.getItem().stream().flatMap(i -> i.getEncounter().stream()).map(Reference::getReference).findFirst().orElse(null);
    return new ClaimEntry.VisitEntry(
        plan == null ? code : null, reference, plan == null ? encounter : null, medType(), null, null,
        local(period.getStart()), local(period.getEnd()), diagnoses(), circumstances(), lateReason());
  }

  /** Claim.supportingInfo says with a code of ours why the claim was not settled at once. */
  private String lateReason() {
    return claim.getSupportingInfo().stream()
        .flatMap(info -> info.getCode().getCoding().stream())
        .filter(coding -> LATE_REASON.equals(coding.getSystem()))
        .map(Coding::getCode)
        .findFirst()
        .orElse(null);
  }

  private String medType() {
    for (Coding coding : claim.getSubType().getCoding()) {
      if (MED_TYPE.equals(coding.getSystem())) {
        return coding.getCode();
      }
    }
    return "pharmacy".equals(claim.getType().getCodingFirstRep().getCode()) ? PHARMACY : OUTPATIENT;
  }

  private String insutype() {
    return claim.getInsurance().stream()
        .map(i -> i.getCoverage().getIdentifier())
        .filter(id -> INSUTYPE.equals(id.getSystem()))
        .map(id -> id.getValue())
        .findFirst()
        .orElse(null);
  }

  private List<String> diagnoses() {
    return claim.getDiagnosis().stream()
        .map(d -> d.hasDiagnosisCodeableConcept()
            ? d.getDiagnosisCodeableConcept().getCodingFirstRep().getCode()
            : d.hasDiagnosisReference() ? d.getDiagnosisReference().getReference() : null)
        .filter(code -> code != null && !code.isBlank())
        .toList();
  }

  private ClaimEntry.Line line(Claim.ItemComponent item, int index) {
    Coding coding = item.getProductOrService().getCodingFirstRep();
    String at = "/lines/" + index;
    return new ClaimEntry.Line(
        item.hasSequence() ? Integer.toString(item.getSequence()) : null, occurred(item), coding.getSystem(),
        coding.getCode(), name(item.getProductOrService()), category(item, LIST_TYPE), category(item, CHARGE_LEVEL),
        false, item.hasQuantity() ? item.getQuantity().getValue() : BigDecimal.ONE,
        item.hasUnitPrice() ? item.getUnitPrice().getValue() : null, null,
        fen(item.hasNet() ? item.getNet() : null, at + "/amountFen"), null, null);
  }

  private static String name(CodeableConcept concept) {
    return concept.hasText() ? concept.getText() : concept.getCodingFirstRep().getDisplay();
  }

  private static String category(Claim.ItemComponent item, String system) {
    return item.getCategory().getCoding().stream()
        .filter(c -> system.equals(c.getSystem()))
        .map(Coding::getCode)
        .findFirst()
        .orElse(null);
  }

  private LocalDateTime occurred(Claim.ItemComponent item) {
    Type serviced = item.getServiced();
    if (serviced instanceof DateType day && day.getValue() != null) {
      return day.getValue().toInstant().atZone(ZoneId.systemDefault()).toLocalDate().atStartOfDay();
    }
    Date start = serviced instanceof Period period ? period.getStart() : claim.getBillablePeriod().getStart();
    return local(start);
  }

  /** Minor units of a money value; more decimals than the currency has are a fault. */
  private Long fen(Money money, String pointer) {
    if (money == null || money.getValue() == null) {
      return null;
    }
    try {
      return money.getValue().movePointRight(2).longValueExact();
    } catch (ArithmeticException tooFine) {
      faults.add(new Fault(pointer, "field.outOfRange", "0.01"));
      return 0L;
    }
  }

  /** The currency all amounts are in; two in one claim are a fault. */
  private String currency() {
    Set<String> found = new java.util.TreeSet<>();
    if (claim.getTotal().hasCurrency()) {
      found.add(claim.getTotal().getCurrency());
    }
    claim.getItem().stream().filter(i -> i.getNet().hasCurrency()).forEach(i -> found.add(i.getNet().getCurrency()));
    if (found.size() > 1) {
      faults.add(new Fault("/currency", "claim.currencyWrong", String.join(", ", found)));
    }
    return found.isEmpty() ? null : found.iterator().next();
  }

  private static LocalDateTime local(Date date) {
    return date == null ? null : LocalDateTime.ofInstant(Instant.ofEpochMilli(date.getTime()), ZONE);
  }
}
