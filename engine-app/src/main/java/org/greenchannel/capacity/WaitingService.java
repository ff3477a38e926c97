package org.greenchannel.capacity;

import java.util.List;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The waiting list as the institution that is waited for sees it. */
@Service
@Transactional(readOnly = true)
public class WaitingService {

  private final WaitingList waiting;
  private final ScheduleService schedules;

  WaitingService(WaitingList waiting, ScheduleService schedules) {
    this.waiting = waiting;
    this.schedules = schedules;
  }

  /** Who waits at the caller's institution, in order; all departments when none is named. */
  public Answer<List<Waiting>> list(Actor actor, String department, int page, int size) {
    Refusal refusal = schedules.notTheirs(actor, actor.institutionCode());
    return refusal == null
        ? Answer.done(waiting.page(actor.institutionCode(), department, page * size, size))
        : Answer.refused(refusal);
  }
}
