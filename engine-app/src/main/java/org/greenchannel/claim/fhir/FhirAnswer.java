package org.greenchannel.claim.fhir;

import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.greenchannel.claim.Amounts;
import org.greenchannel.claim.ClaimStatus;
import org.greenchannel.claim.ClaimView;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/** Shows a claim of ours as ClaimResponse and as Claim. */
@Component
class FhirAnswer {

  private static final String ADJUDICATION = "http://terminology.hl7.org/CodeSystem/adjudication";
  private static final String OURS = "urn:green-channel:adjudication";
  private static final String OURS_PAYER = "urn:green-channel:payer";
  private static final String RULE = "urn:nhsa:rule";

  ClaimResponse response(ClaimView view) {
    ClaimResponse response = new ClaimResponse();
    response.setId(view.id().toString());
    response.addIdentifier().setSystem("urn:green-channel:number").setValue(view.number());
    boolean reversed = view.status() == ClaimStatus.REVERSED;
    response.setStatus(reversed ? ClaimResponse.ClaimResponseStatus.CANCELLED : ClaimResponse.ClaimResponseStatus.ACTIVE);
    response.setType(type(view)).setUse(ClaimResponse.Use.CLAIM);
    response.setPatient(patient(view)).setCreated(Date.from(view.enteredAt()));
    response.getInsurer().setDisplay(view.plan());
    response.setRequest(new Reference("Claim/" + view.id()));
    boolean open = !view.status().isFinal();
    response.setOutcome(open ? ClaimResponse.RemittanceOutcome.QUEUED : ClaimResponse.RemittanceOutcome.COMPLETE);
    response.setDisposition(view.statusText().zh() + " / " + view.statusText().en());
    view.lines().forEach(line -> item(response, view, line));
    total(response, "submitted", view.amounts().totalFen(), view.currency());
    if (!open) {
      total(response, "benefit", view.amounts().fundFen(), view.currency());
      total(response, "copay", view.amounts().patientFen(), view.currency());
      view.paid().forEach(paid -> total(response, paid, view.currency()));
      response.getPayment().setAmount(money(view.amounts().fundFen(), view.currency()))
          .setType(code("http://terminology.hl7.org/CodeSystem/ex-paymenttype", view.status() == ClaimStatus.SETTLED ? "complete" : "partial"));
      response.getPayment().setDate(Date.from(view.decidedAt()));
    }
    notes(response, view);
    return response;
  }

  Claim claim(ClaimView view) {
    Claim claim = new Claim();
    claim.setId(view.id().toString());
    claim.addIdentifier().setSystem("urn:green-channel:number").setValue(view.number());
    claim.setStatus(Claim.ClaimStatus.ACTIVE).setType(type(view)).setUse(Claim.Use.CLAIM);
    claim.setPatient(patient(view)).setCreated(Date.from(view.enteredAt()));
    claim.getProvider().setDisplay(view.provider());
    claim.getPriority().addCoding().setSystem("http://terminology.hl7.org/CodeSystem/processpriority").setCode("normal");
    claim.addInsurance().setSequence(1).setFocal(true).getCoverage().setDisplay(view.plan());
    for (ClaimView.Line line : view.lines()) {
      Claim.ItemComponent item = claim.addItem().setSequence(sequence(view, line));
      item.getProductOrService().setText(line.name()).addCoding(new Coding(line.system(), line.code(), line.name()));
      item.getQuantity().setValue(line.quantity());
      if (line.priced()) {
        item.setNet(money(line.amountFen(), view.currency()));
      }
    }
    claim.setTotal(money(view.amounts().totalFen(), view.currency()));
    return claim;
  }

  private void item(ClaimResponse response, ClaimView view, ClaimView.Line line) {
    var item = response.addItem().setItemSequence(sequence(view, line));
    Amounts amounts = line.amounts();
    adjudication(item, ADJUDICATION, "submitted", amounts.totalFen(), view.currency());
    if (!view.status().isFinal() || !line.priced()) {
      return;
    }
    adjudication(item, ADJUDICATION, "eligible", amounts.inScopeFen(), view.currency());
    adjudication(item, ADJUDICATION, "deductible", amounts.deductibleFen(), view.currency());
    adjudication(item, ADJUDICATION, "benefit", amounts.fundFen(), view.currency());
    adjudication(item, ADJUDICATION, "copay", amounts.patientFen(), view.currency());
    if (amounts.deniedFen() > 0) {
      var denied = adjudication(item, OURS, "denied", amounts.deniedFen(), view.currency());
      view.findings().stream()
          .filter(f -> line.lineNo().equals(f.lineNo()))
          .forEach(f -> denied.getReason().addCoding(new Coding(RULE, Integer.toString(f.ruleNo()), f.ruleName().zh())));
    }
  }

  private static void notes(ClaimResponse response, ClaimView view) {
    for (ClaimView.Finding finding : view.findings()) {
      response.addProcessNote().setText(
          (finding.lineNo() == null ? "" : finding.lineNo() + ": ") + finding.staff().zh() + " / " + finding.staff().en());
    }
    view.warnings().forEach(w -> response.addProcessNote().setText(w.text().zh() + " / " + w.text().en()));
  }

  private static ClaimResponse.AdjudicationComponent adjudication(
      ClaimResponse.ItemComponent item, String system, String code, long fen, String currency) {
    return item.addAdjudication().setCategory(code(system, code)).setAmount(money(fen, currency));
  }

  private static void total(ClaimResponse response, String code, long fen, String currency) {
    response.addTotal().setCategory(code(ADJUDICATION, code)).setAmount(money(fen, currency));
  }

  /** One payer's part: a total of our own category, named in both languages. */
  private static void total(ClaimResponse response, ClaimView.Paid paid, String currency) {
    Coding payer = new Coding(OURS_PAYER, paid.payer().name().toLowerCase(Locale.ROOT), paid.payerText().zh() + " / " + paid.payerText().en());
    response.addTotal().setCategory(new CodeableConcept(payer)).setAmount(money(paid.amountFen(), currency));
  }

  /** Line numbers that are no FHIR sequence get their place in the claim. */
  private static int sequence(ClaimView view, ClaimView.Line line) {
    return line.lineNo().matches("[1-9]\\d{0,8}") ? Integer.parseInt(line.lineNo()) : view.lines().indexOf(line) + 1;
  }

  private static CodeableConcept type(ClaimView view) {
    return code("http://terminology.hl7.org/CodeSystem/claim-type", "institutional");
  }

  private static Reference patient(ClaimView view) {
    String id = view.patient().patientId();
    return new Reference(id == null ? view.patient().person() : "Patient/" + id);
  }

  private static CodeableConcept code(String system, String code) {
    return new CodeableConcept(new Coding(system, code, null));
  }

  private static Money money(long minor, String currency) {
    return new Money().setValue(BigDecimal.valueOf(minor, 2)).setCurrency(currency);
  }
}
