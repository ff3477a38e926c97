package org.greenchannel.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;

/** What the engine throws when two work on one process is something to try again, anything else is not. */
class MeetingAnotherTest {

  private final OneDoor door = new OneDoor();

  @Test
  void meeting_another_is_told_as_such() {
    failing(new OptimisticLockingException("moved")).isInstanceOf(ConcurrencyFailureException.class);
    failing(new ProcessEngineException("deadlock", BuiltinExceptionCode.DEADLOCK.getCode()))
        .isInstanceOf(ConcurrencyFailureException.class);
    failing(new ProcessEngineException("a called process began", BuiltinExceptionCode.FOREIGN_KEY_CONSTRAINT_VIOLATION.getCode()))
        .isInstanceOf(ConcurrencyFailureException.class);
  }

  @Test
  void broken_machinery_stays_what_it_is() {
    failing(new ProcessEngineException("broken")).isInstanceOf(ProcessEngineException.class);
  }

  @Test
  void the_door_is_shut_again_afterwards() {
    failing(new ProcessEngineException("broken"));
    assertThatThrownBy(() -> door.mustBeOpen("接收转诊")).hasMessageContaining("task.useTheForm");
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ?> failing(ProcessEngineException failure) {
    return assertThatThrownBy(() -> door.throughTheDoor(() -> { throw failure; }));
  }
}
