package org.greenchannel.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.Supplier;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.greenchannel.problem.RefusedAtTheDoor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does an act once. The {@code Idempotency-Key} of the request, its act and its first answer are written in
 * one transaction, so a crash leaves both or neither, and a second request at the same moment waits for the first.
 * A refusal is not kept: after the cause is mended the same key may be tried again.
 */
@Component
public class Once {

  /** The header that callers send on every POST that creates or moves something. */
  public static final String HEADER = "Idempotency-Key";

  private static final int LONGEST_KEY = 200;
  private static final int ATTEMPTS = 3;

  private final IdempotencyKeys keys;
  private final TransactionTemplate transaction;
  private final ObjectMapper json;
  private final Problems problems;
  private final Clock clock;

  Once(
      IdempotencyKeys keys,
      PlatformTransactionManager transactions,
      ObjectMapper json,
      Problems problems,
      Clock clock) {
    this.keys = keys;
    this.transaction = new TransactionTemplate(transactions);
    this.json = json;
    this.problems = problems;
    this.clock = clock;
  }

  /** Performs the act, or gives the first answer to its key; a refusal becomes a problem. */
  public <T> ResponseEntity<Object> perform(
      HttpServletRequest request,
      Actor actor,
      Supplier<Answer<T>> act,
      Function<T, ResponseEntity<Object>> response) {
    String key = request.getHeader(HEADER);
    if (key == null || key.isBlank()) {
      return whole(() -> answer(request, act.get(), response));
    }
    if (key.length() > LONGEST_KEY) {
      return refused(request, Refusal.invalid("request.keyTooLong", HEADER, "1-" + LONGEST_KEY));
    }
    String fingerprint = fingerprint(request);
    return whole(
        () -> {
          if (!keys.claim(actor.username(), key, fingerprint, clock.instant())) {
            return replay(request, actor, key, fingerprint);
          }
          ResponseEntity<Object> first = answer(request, act.get(), response);
          if (first.getStatusCode().is2xxSuccessful()) {
            keep(actor, key, first);
          } else {
            keys.forget(actor.username(), key);
          }
          return first;
        });
  }

  /**
   * One transaction. An act that met a job or another act on the same record is begun again from what is
   * there now: a person does not hear of the house's own work, only of what other people did.
   */
  private ResponseEntity<Object> whole(Supplier<ResponseEntity<Object>> act) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.execute(status -> act.get());
      } catch (ConcurrencyFailureException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private <T> ResponseEntity<Object> answer(
      HttpServletRequest request, Answer<T> answer, Function<T, ResponseEntity<Object>> response) {
    return answer.isDone()
        ? response.apply(answer.value())
        : problems.response(answer.refusal(), Languages.of(request));
  }

  private ResponseEntity<Object> replay(
      HttpServletRequest request, Actor actor, String key, String fingerprint) {
    KeptAnswer kept = keys.answer(actor.username(), key);
    if (!kept.fingerprint().equals(fingerprint)) {
      return refused(request, Refusal.conflict("request.keyUsed", key));
    }
    var response = ResponseEntity.status(kept.status()).header("Idempotency-Replayed", "true");
    if (kept.location() != null) {
      response.location(URI.create(kept.location()));
    }
    return kept.body() == null
        ? response.build()
        : response.contentType(MediaType.parseMediaType(kept.contentType())).body(new RawJson(kept.body()));
  }

  /** A key that cannot stand for this act: refused before the act, and kept like it. */
  private ResponseEntity<Object> refused(HttpServletRequest request, Refusal refusal) {
    RefusedAtTheDoor.mark(request, refusal);
    return problems.response(refusal, Languages.of(request));
  }

  private void keep(Actor actor, String key, ResponseEntity<Object> answer) {
    URI location = answer.getHeaders().getLocation();
    MediaType type = answer.getHeaders().getContentType();
    keys.keep(
        actor.username(), key,
        new KeptAnswer(
            null, answer.getStatusCode().value(), location == null ? null : location.toString(),
            type == null ? MediaType.APPLICATION_JSON_VALUE : type.toString(), text(answer.getBody())));
  }

  private String text(Object body) {
    try {
      return body == null ? null : body instanceof String s ? s : json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer cannot be kept", e);
    }
  }

  /** Tells what a request carries whose body went to disk: a digest of its files. */
  public static void fingerprint(HttpServletRequest request, byte[] digest) {
    request.setAttribute(BodyFilter.BODY, digest);
  }

  private static String fingerprint(HttpServletRequest request) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update((request.getMethod() + " " + request.getRequestURI() + "\n").getBytes());
      if (request.getAttribute(BodyFilter.BODY) instanceof byte[] body) {
        sha.update(body);
      } else if (request.getContentType() != null && request.getContentType().startsWith("multipart/")) {
        Parts.into(sha, request);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
