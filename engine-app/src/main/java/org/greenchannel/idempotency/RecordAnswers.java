package org.greenchannel.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.greenchannel.problem.Seen;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns what a service answers into what goes over the wire: the record with its version as ETag, or a problem; an act is done once. */
@Component
public class RecordAnswers {

  private final Once once;
  private final Problems problems;

  RecordAnswers(Once once, Problems problems) {
    this.once = once;
    this.problems = problems;
  }

  /**
   * A record as it goes over the wire.
   *
   * @param view what its reader sees of it
   * @param address where it is read again
   */
  public record Shown(int version, Object view, String address) {}

  /** An act from which a record comes: 201 with its address. */
  public <R> ResponseEntity<Object> created(
      HttpServletRequest http, Actor actor, Supplier<Answer<R>> act, Function<R, Shown> show) {
    return once.perform(
        http, actor, act,
        record -> {
          Shown shown = show.apply(record);
          return body(ResponseEntity.created(URI.create(shown.address())), shown);
        });
  }

  /** An act on a record: the record as it is afterwards. */
  public <R> ResponseEntity<Object> done(
      HttpServletRequest http, Actor actor, Supplier<Answer<R>> act, Function<R, Shown> show) {
    return once.perform(http, actor, act, record -> body(ResponseEntity.ok(), show.apply(record)));
  }

  public <R> ResponseEntity<Object> read(HttpServletRequest http, Supplier<Answer<R>> reading, Function<R, Shown> show) {
    Answer<R> answer = reading.get();
    return answer.isDone()
        ? body(ResponseEntity.ok(), show.apply(answer.value()))
        : problems.response(answer.refusal(), Languages.of(http));
  }

  private static ResponseEntity<Object> body(ResponseEntity.BodyBuilder response, Shown shown) {
    return response.eTag(Seen.etag(shown.version())).body(shown.view());
  }
}
