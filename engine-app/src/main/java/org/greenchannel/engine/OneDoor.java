package org.greenchannel.engine;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * One door: a task that belongs to a record is completed only by the act on that record. This
 * remembers, for the thread, whether the service of a record is at work.
 */
@Component
class OneDoor {

  private final ThreadLocal<Boolean> open = ThreadLocal.withInitial(() -> false);

  /** Does the act; where a job moved the process at the same moment, the act may be tried again as a whole. */
  <T> T throughTheDoor(Supplier<T> act) {
    boolean before = open.get();
    open.set(true);
    try {
      return act.get();
    } catch (ProcessEngineException e) {
      throw metAnother(e) ? new ConcurrencyFailureException("the process moved meanwhile", e) : e;
    } finally {
      open.set(before);
    }
  }

  /** The same for the process of a record, which operations may have halted. */
  <T> T throughTheDoor(UUID recordId, Supplier<T> act) {
    try {
      return throughTheDoor(act);
    } catch (SuspendedEntityInteractionException e) {
      throw ProcessUnavailable.halted(recordId, e);
    }
  }

  /**
   * A job changed the same process first, the database broke a deadlock with it, or it began a called process just when the act ended the
   * calling one (a row that refers to the one to be deleted).
   */
  private static boolean metAnother(ProcessEngineException e) {
    return e instanceof OptimisticLockingException
        || Objects.equals(e.getCode(), BuiltinExceptionCode.OPTIMISTIC_LOCKING.getCode())
        || Objects.equals(e.getCode(), BuiltinExceptionCode.DEADLOCK.getCode())
        || Objects.equals(e.getCode(), BuiltinExceptionCode.FOREIGN_KEY_CONSTRAINT_VIOLATION.getCode());
  }

  /** Refuses a completion that no act of ours asked for, whichever screen or tool it came from. */
  void mustBeOpen(String taskName) {
    if (!open.get()) {
      throw new BadUserRequestException(
          "task.useTheForm: the task '" + taskName.replace('\n', ' ')
              + "' is completed by the act on its record (its form, or the API), not by the engine's own submit");
    }
  }
}
