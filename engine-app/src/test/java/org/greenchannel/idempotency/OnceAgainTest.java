package org.greenchannel.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.problem.Problems;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;

/** An act that met the house's own work begins again; one that always does gives up. */
class OnceAgainTest {

  private final Once once =
      new Once(
          mock(IdempotencyKeys.class), mock(PlatformTransactionManager.class), new ObjectMapper(), mock(Problems.class),
          Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC));

  @Test
  void an_act_that_met_another_is_done_at_the_next_attempt() {
    AtomicInteger attempts = new AtomicInteger();
    assertThat(perform(attempts, 2).getBody()).isEqualTo("done");
    assertThat(attempts).hasValue(3);
  }

  @Test
  void an_act_that_always_meets_another_gives_up() {
    AtomicInteger attempts = new AtomicInteger();
    assertThatThrownBy(() -> perform(attempts, 100)).isInstanceOf(ConcurrencyFailureException.class);
    assertThat(attempts).hasValue(3);
  }

  private ResponseEntity<Object> perform(AtomicInteger attempts, int failures) {
    return once.perform(
        new MockHttpServletRequest(), Actor.ENGINE,
        () -> {
          if (attempts.incrementAndGet() <= failures) {
            throw new ConcurrencyFailureException("met another");
          }
          return Answer.done("done");
        },
        value -> ResponseEntity.ok().body(value));
  }
}
