package org.greenchannel.referral.paper;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenchannel.referral.paper.PaperCase.Side;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * The hand-over package as a FHIR R4 document: a Composition and all it refers to, in one Bundle. The ids follow from the
 * number, so that printing twice gives the same resources.
 */
final class HandoverBundle {

  static final String ICD10 = "urn:nhsa:icd10";
  static final String PERSON = "urn:nhsa:psn_no";
  static final String INSTITUTION = "urn:nhsa:fixmedins_code";
  static final String NUMBER = "urn:green-channel:number";
  static final String PRACTITIONER = "urn:green-channel:practitioner";
  static final String HANDOVER = "urn:green-channel:handover-kind";
  static final String PART = "urn:green-channel:handover-part";

  private final PaperCase referral;
  private final Bundle bundle = new Bundle();

  HandoverBundle(PaperCase referral) {
    this.referral = referral;
  }

  /** The document as JSON. @param at when it was put together */
  byte[] json(Instant at) {
    return FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true).encodeResourceToString(document(at))
        .getBytes(StandardCharsets.UTF_8);
  }

  Bundle document(Instant at) {
    bundle.setType(Bundle.BundleType.DOCUMENT).setTimestamp(Date.from(at));
    bundle.setIdentifier(new Identifier().setSystem(NUMBER).setValue(referral.number()));
    Composition composition = new Composition();
    add("Composition", composition);
    Reference patient = add("Patient", patient());
    Reference from = add("Organization/from", organization(referral.sides().from()));
    Reference to = add("Organization/to", organization(referral.sides().to()));
    Reference doctor = add("Practitioner", practitioner());
    fill(composition, patient, from, doctor, at);
    Reference condition = add("Condition", condition(patient));
    add("ServiceRequest", request(patient, doctor, to, condition));
    sections(composition, patient, condition);
    return bundle;
  }

  private void fill(Composition composition, Reference patient, Reference from, Reference doctor, Instant at) {
    composition.setStatus(Composition.CompositionStatus.FINAL);
    composition.setIdentifier(new Identifier().setSystem(NUMBER).setValue(referral.number()));
    composition.setType(loinc("18761-7", "Transfer summary note"));
    composition.setSubject(patient).setDate(Date.from(at)).setTitle("双向转诊下转交接包 / Hand-over package");
    composition.addAuthor(doctor);
    composition.setCustodian(from);
    composition.setConfidentiality(Composition.DocumentConfidentiality.N);
    if (referral.handover().kind() != null) {
      composition.addCategory(new CodeableConcept(new Coding(HANDOVER, referral.handover().kind(), null)));
    }
    composition.addEvent().getPeriod().setStart(Date.from(referral.way().requestedAt()));
  }

  private void sections(Composition composition, Reference patient, Reference condition) {
    var clinical = referral.clinical();
    var given = referral.handover();
    Sections sections = new Sections(composition);
    sections.add("29308-4", "诊断 Diagnosis", PaperWords.diagnosis(clinical.diagnosis()), condition);
    sections.add("42349-1", "转诊原因 Reason for referral", clinical.reason());
    sections.add("8648-8", "治疗经过 Course", given.course());
    sections.add("30954-2", "检查检验结果 Results", given.results());
    sections.add("48765-2", "过敏史 Allergies", clinical.allergies(), add("AllergyIntolerance", allergy(patient)));
    sections.add("10160-0", "用药 Medication", clinical.medications(), add("MedicationStatement", medication(patient)));
    sections.add(
        "18776-5", "下一步方案与随访 Plan and follow-up", given.plan() + "\n" + given.followUpOn(),
        add("CarePlan", plan(patient)));
    List<Map.Entry<String, String>> parts = given.parts().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    parts.forEach(part -> sections.part(new Coding(PART, part.getKey(), null), part.getKey(), part.getValue()));
  }

  private Patient patient() {
    var person = referral.patient();
    Patient patient = new Patient();
    if (person.psnNo() != null) {
      patient.addIdentifier().setSystem(PERSON).setValue(person.psnNo());
    }
    patient.addName().setText(person.name().zh());
    patient.setGender(
        switch (person.sexCode()) {
          case "1" -> Enumerations.AdministrativeGender.MALE;
          case "2" -> Enumerations.AdministrativeGender.FEMALE;
          default -> Enumerations.AdministrativeGender.UNKNOWN;
        });
    patient.setBirthDateElement(new DateType(person.birthDate().toString()));
    if (person.phone() != null) {
      patient.addTelecom().setSystem(ContactPoint.ContactPointSystem.PHONE).setValue(person.phone());
    }
    if (person.address() != null) {
      patient.addAddress().setText(person.address());
    }
    return patient;
  }

  private static Organization organization(Side side) {
    Organization organization = new Organization();
    organization.addIdentifier().setSystem(INSTITUTION).setValue(side.code());
    organization.setName(side.name().zh()).addAlias(side.name().en());
    if (side.phone() != null) {
      organization.addTelecom().setSystem(ContactPoint.ContactPointSystem.PHONE).setValue(side.phone());
    }
    return organization;
  }

  private Practitioner practitioner() {
    Practitioner practitioner = new Practitioner();
    practitioner.addIdentifier().setSystem(PRACTITIONER).setValue(referral.sides().doctorId());
    practitioner.addName().setText(referral.sides().doctor().zh());
    return practitioner;
  }

  private Condition condition(Reference patient) {
    var diagnosis = referral.clinical().diagnosis();
    Condition condition = new Condition();
    condition.setSubject(patient).getCode().setText(diagnosis.name());
    if (diagnosis.code() != null) {
      condition.getCode().addCoding(new Coding(ICD10, diagnosis.code(), diagnosis.name()));
    }
    condition.setClinicalStatus(terminology("condition-clinical", "active"));
    condition.setVerificationStatus(terminology("condition-ver-status", "confirmed"));
    return condition;
  }

  private ServiceRequest request(Reference patient, Reference doctor, Reference to, Reference condition) {
    ServiceRequest request = new ServiceRequest();
    request.addIdentifier().setSystem(NUMBER).setValue(referral.number());
    request.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE).setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
    request.getCode().setText("下转 Referral to primary care");
    request.setSubject(patient).setRequester(doctor).addPerformer(to).addReasonReference(condition);
    request.setAuthoredOn(Date.from(referral.way().requestedAt()));
    return request;
  }

  /** The allergies are words, "none known" among them: nobody has coded them, so they stand unconfirmed. */
  private AllergyIntolerance allergy(Reference patient) {
    AllergyIntolerance allergy = new AllergyIntolerance();
    allergy.setClinicalStatus(terminology("allergyintolerance-clinical", "active"));
    allergy.setVerificationStatus(terminology("allergyintolerance-verification", "unconfirmed"));
    allergy.setPatient(patient).getCode().setText(referral.clinical().allergies());
    return allergy;
  }

  private MedicationStatement medication(Reference patient) {
    MedicationStatement medication = new MedicationStatement();
    medication.setStatus(MedicationStatement.MedicationStatementStatus.ACTIVE).setSubject(patient);
    medication.setMedication(new CodeableConcept().setText(referral.clinical().medications()));
    return medication;
  }

  private CarePlan plan(Reference patient) {
    CarePlan plan = new CarePlan();
    plan.setStatus(CarePlan.CarePlanStatus.ACTIVE).setIntent(CarePlan.CarePlanIntent.PLAN).setSubject(patient);
    plan.setDescription(referral.handover().plan());
    var detail = plan.addActivity().getDetail();
    detail.setStatus(CarePlan.CarePlanActivityStatus.NOTSTARTED).getCode().setText("随访 Follow-up");
    detail.getScheduledPeriod().setStartElement(new org.hl7.fhir.r4.model.DateTimeType(referral.handover().followUpOn().toString()));
    return plan;
  }

  private Reference add(String what, Resource resource) {
    UUID id = UUID.nameUUIDFromBytes((referral.id() + "/" + what).getBytes(StandardCharsets.UTF_8));
    resource.setId(id.toString());
    bundle.addEntry().setFullUrl("urn:uuid:" + id).setResource(resource);
    return new Reference("urn:uuid:" + id);
  }

  private static CodeableConcept loinc(String code, String display) {
    return new CodeableConcept(new Coding("http://loinc.org", code, display));
  }

  private static CodeableConcept terminology(String system, String code) {
    return new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/" + system, code, null));
  }
}
