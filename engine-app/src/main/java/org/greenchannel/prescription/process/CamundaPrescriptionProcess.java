package org.greenchannel.prescription.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.greenchannel.engine.ProcessDoor;
import org.greenchannel.engine.ProcessUnavailable;
import org.greenchannel.prescription.PrescriptionProcess;
import org.greenchannel.prescription.ReviewDecision;
import org.greenchannel.processes.FulfilPrescription;
import org.greenchannel.processes.PrescribeOnline;
import org.springframework.stereotype.Component;

/** Tells the prescribe-online and fulfil-prescription processes. */
@Component
class CamundaPrescriptionProcess implements PrescriptionProcess {

  private final ProcessDoor door;

  CamundaPrescriptionProcess(ProcessDoor door) {
    this.door = door;
  }

  @Override
  public void written(UUID id) {
    door.start(PrescribeOnline.KEY, id, Map.of(PrescribeOnline.Variables.PRESCRIPTION_ID, id.toString()));
  }

  @Override
  public void amended(UUID id) {
    heard(door.tell(PrescribeOnline.Messages.PRESCRIPTION_AMENDED, id, Map.of()), id);
  }

  /** A prescription that is ready has no process any more; nobody has to hear it then. */
  @Override
  public void cancelled(UUID id) {
    door.tell(PrescribeOnline.Messages.PRESCRIPTION_CANCELLED, id, Map.of());
  }

  @Override
  public void reviewed(UUID id, ReviewDecision decision) {
    heard(
        door.complete(
            PrescribeOnline.Elements.USER_TASK_REVIEW_PRESCRIPTION, id,
            Map.of(PrescribeOnline.Variables.DECISION, decision.name())),
        id);
  }

  @Override
  public void chosen(UUID id, boolean delivery, String pharmacyGroup) {
    door.start(
        FulfilPrescription.KEY, id,
        Map.of(
            FulfilPrescription.Variables.PRESCRIPTION_ID, id.toString(),
            FulfilPrescription.Variables.DELIVERY, delivery,
            FulfilPrescription.Variables.PHARMACY_GROUP, pharmacyGroup));
  }

  @Override
  public void paid(UUID id) {
    heard(door.tell(FulfilPrescription.Messages.PRESCRIPTION_PAID, id, Map.of()), id);
  }

  @Override
  public void claimDecided(UUID id, boolean settled, Instant dispenseDue) {
    heard(
        door.tell(
            FulfilPrescription.Messages.CLAIM_DECIDED, id,
            Map.of(
                FulfilPrescription.Variables.SETTLED, settled,
                FulfilPrescription.Variables.DISPENSE_DUE, Date.from(dispenseDue))),
        id);
  }

  @Override
  public void dispensed(UUID id, boolean dispensed, UUID deliveryId) {
    Map<String, Object> answers = new HashMap<>();
    answers.put(FulfilPrescription.Variables.DISPENSED, dispensed);
    answers.put(FulfilPrescription.Variables.DELIVERY_ID, deliveryId == null ? null : deliveryId.toString());
    heard(door.complete(FulfilPrescription.Elements.USER_TASK_DISPENSE_MEDICINE, id, answers), id);
  }

  /** Record and process move together or not at all. */
  private static void heard(boolean heard, UUID id) {
    if (!heard) {
      throw ProcessUnavailable.missing(id, "this act on the prescription");
    }
  }
}
