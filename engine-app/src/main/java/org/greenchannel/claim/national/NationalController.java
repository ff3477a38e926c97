package org.greenchannel.claim.national;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.act.Refusal.Kind;
import org.greenchannel.claim.ClaimReversalService;
import org.greenchannel.claim.ClaimService;
import org.greenchannel.claim.ClaimService.Stage;
import org.greenchannel.claim.ClaimView;
import org.greenchannel.claim.Source;
import org.greenchannel.idempotency.KeyedRequest;
import org.greenchannel.idempotency.Once;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problem;
import org.greenchannel.problem.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The messages that hospitals' systems send already: 3101 (audit beforehand), 3102 (audit while settling),
 * 2206 (pre-settlement), 2207 (settlement), 2208 (its cancellation). Answers carry infcode 0, or -1 with our code and the faulty fields in err_msg.
 */
@RestController
class NationalController {

  private static final String SETTLE = "2207";
  private static final String AUDIT_BEFORE = "3101";
  private static final String AUDIT_WITHIN = "3102";

  private final ClaimService claims;
  private final ClaimReversalService reversals;
  private final Once once;
  private final Problems problems;
  private final ObjectMapper json;
  private final Envelopes envelopes;

  NationalController(
      ClaimService claims, ClaimReversalService reversals, Once once, Problems problems, ObjectMapper json, Envelopes envelopes) {
    this.claims = claims;
    this.reversals = reversals;
    this.once = once;
    this.problems = problems;
    this.json = json.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    this.envelopes = envelopes;
  }

  @PostMapping({"/national", "/national/{infno}"})
  ResponseEntity<Object> message(
      Actor actor,
      HttpServletRequest request,
      @PathVariable(required = false) String infno,
      @RequestBody(required = false) String body) {
    JsonNode message;
    try {
      message = json.readTree(body == null ? "" : body);
    } catch (JsonProcessingException e) {
      String place = "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
      Refusal malformed = new Refusal("request.malformedJson", Kind.MALFORMED, List.of(), List.of(place));
      return refused(request, "", malformed, path -> path);
    }
    Envelope envelope = Envelope.of(message, infno);
    Refusal wrong = envelope.wrong(actor);
    if (wrong != null) {
      return refused(request, envelope.msgid(), wrong, path -> path);
    }
    return NationalReversal.INFNO.equals(envelope.infno())
        ? reverse(actor, request, envelope)
        : perform(actor, request, envelope);
  }

  private ResponseEntity<Object> reverse(Actor actor, HttpServletRequest request, Envelope envelope) {
    List<Fault> faults = new ArrayList<>();
    NationalReversal asked = NationalReversal.of(envelope.input(), faults);
    if (!faults.isEmpty()) {
      return refused(request, envelope.msgid(), Refusal.invalid(faults.get(0).code(), faults), path -> path);
    }
    ResponseEntity<Object> answer =
        once.perform(
            key(request, envelope), actor, () -> reversals.reverse(actor, asked.number(), asked.reason()),
            view -> ResponseEntity.ok(envelopes.done(envelope.msgid(), new NationalAnswer(envelope.infno()).output(List.of(view)))));
    return answer.getBody() instanceof Problem problem
        ? ResponseEntity.ok(envelopes.refused(envelope.msgid(), problem, path -> path))
        : answer;
  }

  private static KeyedRequest key(HttpServletRequest request, Envelope envelope) {
    return new KeyedRequest(request, "national:" + envelope.institution() + ":" + envelope.msgid());
  }

  private ResponseEntity<Object> perform(Actor actor, HttpServletRequest request, Envelope envelope) {
    NationalRead reader = new NationalRead(envelope.infno(), envelope.institution(), envelope.input());
    List<NationalRead.Read> entries = reader.entries();
    if (!reader.faults().isEmpty() || SETTLE.equals(envelope.infno()) && entries.size() > 1) {
      List<Fault> faults =
          reader.faults().isEmpty() ? List.of(new Fault("input", "national.oneOnly", "1")) : reader.faults();
      return refused(request, envelope.msgid(), Refusal.invalid(faults.get(0).code(), faults), path -> path);
    }
    NationalRead.Read[] at = new NationalRead.Read[1];
    ResponseEntity<Object> answer =
        once.perform(
            key(request, envelope), actor,
            () -> all(actor, envelope, entries, at),
            views ->
                ResponseEntity.ok(
                    envelopes.done(envelope.msgid(), new NationalAnswer(envelope.infno()).output(views))));
    if (answer.getBody() instanceof Problem problem) {
      UnaryOperator<String> path = at[0] == null ? p -> p : at[0]::path;
      return ResponseEntity.ok(envelopes.refused(envelope.msgid(), problem, path));
    }
    return answer;
  }

  /** All visits of the message, or the first refusal among them. */
  private Answer<List<ClaimView>> all(
      Actor actor, Envelope envelope, List<NationalRead.Read> entries, NationalRead.Read[] at) {
    List<ClaimView> views = new ArrayList<>();
    for (NationalRead.Read read : entries) {
      at[0] = read;
      Answer<ClaimView> answer = one(actor, envelope.infno(), read);
      if (!answer.isDone()) {
        return Answer.refused(answer.refusal());
      }
      views.add(answer.value());
    }
    return Answer.done(views);
  }

  private Answer<ClaimView> one(Actor actor, String infno, NationalRead.Read read) {
    return switch (infno) {
      case SETTLE -> claims.settle(actor, read.entry(), Source.NONE);
      case AUDIT_BEFORE -> claims.look(actor, read.entry(), Stage.PRE);
      case AUDIT_WITHIN -> claims.look(actor, read.entry(), Stage.IN);
      default -> claims.preSettle(actor, read.entry());
    };
  }

  private ResponseEntity<Object> refused(
      HttpServletRequest request, String msgid, Refusal refusal, UnaryOperator<String> path) {
    Problem problem = problems.of(refusal, Languages.of(request));
    return ResponseEntity.ok(envelopes.refused(msgid, problem, path));
  }
}
