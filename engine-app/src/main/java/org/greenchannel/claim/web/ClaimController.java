package org.greenchannel.claim.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.claim.ClaimEntry;
import org.greenchannel.claim.ClaimList;
import org.greenchannel.claim.ClaimReplay;
import org.greenchannel.claim.ClaimReversalService;
import org.greenchannel.claim.ClaimService;
import org.greenchannel.claim.ClaimService.Verdict;
import org.greenchannel.claim.ClaimStatus;
import org.greenchannel.claim.ClaimView;
import org.greenchannel.claim.Source;
import org.greenchannel.idempotency.Once;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Claims in domain words: settle, ask beforehand, read, list, review. */
@RestController
@RequestMapping("/api/claims")
class ClaimController {

  private static final int LARGEST_PAGE = 200;

  private final ClaimService claims;
  private final ClaimReplay replay;
  private final ClaimReversalService reversals;
  private final ClaimList list;
  private final Once once;
  private final Problems problems;

  ClaimController(
      ClaimService claims, ClaimReplay replay, ClaimReversalService reversals, ClaimList list, Once once,
      Problems problems) {
    this.claims = claims;
    this.replay = replay;
    this.reversals = reversals;
    this.list = list;
    this.once = once;
    this.problems = problems;
  }

  /** What the reviewer decides on one finding. */
  enum Decision {
    UPHOLD,
    OVERTURN
  }

  /** One decision; setting a finding aside needs a reason. */
  record FindingDecision(@NotNull UUID findingId, @NotNull Decision decision, @Size(max = 2000) String reason) {}

  /** The review: a decision on every open finding. */
  record Review(
      @NotNull @Size(max = 5000) List<@NotNull @Valid FindingDecision> decisions,
      @JsonAlias("comment") @Size(max = 2000) String conclusion) {}

  @PostMapping
  ResponseEntity<Object> settle(Actor actor, HttpServletRequest request, @RequestBody ClaimEntry entry) {
    return once.perform(
        request, actor, () -> claims.settle(actor, entry, Source.NONE),
        view -> ResponseEntity.created(URI.create("/api/claims/" + view.id())).eTag(tag(view)).body(view));
  }

  @PostMapping("/pre-settlement")
  ResponseEntity<Object> preSettle(Actor actor, HttpServletRequest request, @RequestBody ClaimEntry entry) {
    return once.perform(request, actor, () -> claims.preSettle(actor, entry), ResponseEntity::ok);
  }

  @GetMapping("/{id}")
  ResponseEntity<Object> get(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
    Answer<ClaimView> answer = claims.get(actor, id);
    return answer.isDone()
        ? ResponseEntity.ok().eTag(tag(answer.value())).body(answer.value())
        : problems.response(answer.refusal(), Languages.of(request));
  }

  /** The audit once more, on the knowledge that was in force. */
  @GetMapping("/{id}/replay")
  ResponseEntity<Object> replay(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
    Answer<ClaimReplay.Replayed> answer = replay.of(actor, id);
    return answer.isDone()
        ? ResponseEntity.ok(answer.value())
        : problems.response(answer.refusal(), Languages.of(request));
  }

  @GetMapping
  ClaimList.Page list(
      Actor actor,
      @RequestParam(required = false) ClaimStatus status,
      @RequestParam(required = false) String sourceType,
      @RequestParam(required = false) String sourceId,
      @RequestParam(required = false) UUID before,
      @RequestParam(defaultValue = "50") int limit) {
    int bounded = Math.max(1, Math.min(LARGEST_PAGE, limit));
    return list.page(actor, new ClaimList.Query(status, sourceType, sourceId, before, bounded));
  }

  @PostMapping("/{id}/acts/review")
  ResponseEntity<Object> review(
      Actor actor,
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) String seen,
      @Valid @RequestBody Review review) {
    List<Verdict> verdicts =
        review.decisions().stream()
            .map(d -> new Verdict(d.findingId(), d.decision() == Decision.UPHOLD, d.reason()))
            .toList();
    return once.perform(
        request, actor, () -> claims.review(actor, id, versionOf(seen), verdicts, review.conclusion()),
        view -> ResponseEntity.ok().eTag(tag(view)).body(view));
  }

  /** Why a settlement is cancelled. */
  record Reversing(@NotBlank @Size(max = 2000) String reason) {}

  @PostMapping("/{id}/acts/reverse")
  ResponseEntity<Object> reverse(
      Actor actor, HttpServletRequest request, @PathVariable UUID id, @Valid @RequestBody Reversing reversing) {
    return once.perform(
        request, actor, () -> reversals.reverse(actor, id, reversing.reason()),
        view -> ResponseEntity.ok().eTag(tag(view)).body(view));
  }

  private static String tag(ClaimView view) {
    return "\"" + view.version() + "\"";
  }

  /** A tag that is no version of ours matches nothing. */
  private static Integer versionOf(String tag) {
    if (tag == null || tag.isBlank() || "*".equals(tag.trim())) {
      return null;
    }
    String digits = tag.replace("W/", "").replace("\"", "").trim();
    return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : Integer.valueOf(-1);
  }
}
