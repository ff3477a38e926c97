package org.greenchannel.contract.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.greenchannel.act.Role;
import org.greenchannel.contract.ContractProcess;
import org.greenchannel.engine.ProcessDoor;
import org.greenchannel.engine.ProcessUnavailable;
import org.greenchannel.processes.EndFamilyDoctorContract;
import org.greenchannel.processes.SignFamilyDoctorContract;
import org.greenchannel.processes.SignFamilyDoctorContract.Elements;
import org.greenchannel.processes.SignFamilyDoctorContract.Messages;
import org.greenchannel.processes.SignFamilyDoctorContract.Variables;
import org.springframework.stereotype.Component;

/** Tells the models of family-doctor contracts what was done to the record. */
@Component
class CamundaContractProcess implements ContractProcess {

  private final ProcessDoor door;

  CamundaContractProcess(ProcessDoor door) {
    this.door = door;
  }

  @Override
  public void requested(UUID id, String institution, Instant confirmDue, Instant escalatesAt) {
    door.start(
        SignFamilyDoctorContract.KEY, id,
        Map.of(
            Variables.CONTRACT_ID, id.toString(),
            Variables.TEAM_GROUP, Role.DOCTOR.groupAt(institution) + "," + Role.NURSE.groupAt(institution),
            Variables.CONFIRM_DUE, Date.from(confirmDue),
            Variables.ESCALATION_DUE, Date.from(escalatesAt == null ? confirmDue : escalatesAt),
            Variables.MORE_ESCALATIONS, escalatesAt != null));
  }

  @Override
  public void confirmed(UUID id, Instant signDue) {
    Map<String, Object> answer = Map.of(Variables.CONFIRMED, true, Variables.SIGN_DUE, Date.from(signDue));
    mustBeThere(door.complete(Elements.USER_TASK_CONFIRM_CONTRACT, id, answer), id);
  }

  @Override
  public void declined(UUID id) {
    mustBeThere(door.complete(Elements.USER_TASK_CONFIRM_CONTRACT, id, Map.of(Variables.CONFIRMED, false)), id);
  }

  @Override
  public void signed(UUID id) {
    mustBeThere(door.tell(Messages.CONTRACT_SIGNED, id, Map.of()), id);
  }

  @Override
  public void withdrawn(UUID id) {
    mustBeThere(door.tell(Messages.CONTRACT_WITHDRAWN, id, Map.of()), id);
  }

  /** The process of signing has ended long ago. */
  @Override
  public void ended(UUID id) {
    door.start(EndFamilyDoctorContract.KEY, id, Map.of(EndFamilyDoctorContract.Variables.CONTRACT_ID, id.toString()));
  }

  @Override
  public void shared(UUID id, String candidateGroup) {
    door.share(Elements.USER_TASK_CONFIRM_CONTRACT, id, candidateGroup);
  }

  /** Record and process move in one transaction, so a missing wait state is broken machinery. */
  private static void mustBeThere(boolean found, UUID id) {
    if (!found) {
      throw ProcessUnavailable.missing(id, "this act on the contract");
    }
  }
}
