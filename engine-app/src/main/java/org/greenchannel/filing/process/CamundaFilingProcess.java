package org.greenchannel.filing.process;

import java.util.Map;
import java.util.UUID;
import org.greenchannel.engine.ProcessDoor;
import org.greenchannel.engine.ProcessUnavailable;
import org.greenchannel.filing.FilingProcess;
import org.greenchannel.processes.FileCrossRegion;
import org.springframework.stereotype.Component;

/** Tells the model file-cross-region what was done to the record. */
@Component
class CamundaFilingProcess implements FilingProcess {

  private final ProcessDoor door;

  CamundaFilingProcess(ProcessDoor door) {
    this.door = door;
  }

  @Override
  public void requested(UUID id) {
    door.start(FileCrossRegion.KEY, id, Map.of(FileCrossRegion.Variables.FILING_ID, id.toString()));
  }

  @Override
  public void checked(UUID id, boolean approved) {
    mustBeThere(
        door.complete(FileCrossRegion.Elements.USER_TASK_CHECK_FILING, id, Map.of(FileCrossRegion.Variables.APPROVED, approved)), id);
  }

  @Override
  public void withdrawn(UUID id) {
    mustBeThere(door.tell(FileCrossRegion.Messages.FILING_WITHDRAWN, id, Map.of()), id);
  }

  /** The process of the filing is over; this begins at the second start of its model. */
  @Override
  public void cancelled(UUID id) {
    mustBeThere(door.tell(FileCrossRegion.Messages.FILING_CANCELLED, id, Map.of(FileCrossRegion.Variables.FILING_ID, id.toString())), id);
  }

  @Override
  public void shared(UUID id, String candidateGroup) {
    door.share(FileCrossRegion.Elements.USER_TASK_CHECK_FILING, id, candidateGroup);
  }

  /** Record and process move in one transaction, so a missing wait state is broken machinery. */
  private static void mustBeThere(boolean found, UUID id) {
    if (!found) {
      throw ProcessUnavailable.missing(id, "this act on the filing");
    }
  }
}
