package org.greenchannel.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.referral.Decline;
import org.greenchannel.referral.DownRequest;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralRequestService;
import org.greenchannel.referral.ReferralService;
import org.greenchannel.referral.UrgencyDecision;
import org.greenchannel.referral.VisitOutcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The acts on a referral; each answers with the case as it is afterwards. */
@RestController
@RequestMapping("/api/referrals/{id}/acts")
class ReferralActController {

  private final ReferralService referrals;
  private final ReferralRequestService requests;
  private final ReferralAnswers answers;

  ReferralActController(
      ReferralService referrals, ReferralRequestService requests, ReferralAnswers answers) {
    this.referrals = referrals;
    this.requests = requests;
    this.answers = answers;
  }

  /** An act that needs no words. */
  record Plain() {}

  /** Why the placer withdraws it. */
  record Cancellation(@NotBlank @Size(max = 500) String reason) {}

  /** When the patient came; now unless stated. */
  record Arrival(OffsetDateTime arrivedAt) {}

  @PostMapping("/decide-urgency")
  ResponseEntity<Object> decideUrgency(
      @PathVariable UUID id, @Valid @RequestBody UrgencyDecision body, Actor actor, HttpServletRequest http) {
    return answers.done(http, actor, () -> referrals.decideUrgency(of(id), seen(http), body, actor));
  }

  @PostMapping("/accept")
  ResponseEntity<Object> accept(
      @PathVariable UUID id, @RequestBody(required = false) Plain body, Actor actor, HttpServletRequest http) {
    return answers.done(http, actor, () -> referrals.accept(of(id), seen(http), actor));
  }

  @PostMapping("/decline")
  ResponseEntity<Object> decline(
      @PathVariable UUID id, @Valid @RequestBody Decline body, Actor actor, HttpServletRequest http) {
    return answers.done(http, actor, () -> referrals.decline(of(id), seen(http), body, actor));
  }

  @PostMapping("/cancel")
  ResponseEntity<Object> cancel(
      @PathVariable UUID id, @Valid @RequestBody Cancellation body, Actor actor, HttpServletRequest http) {
    return answers.done(http, actor, () -> referrals.cancel(of(id), seen(http), body.reason(), actor));
  }

  @PostMapping("/arrive")
  ResponseEntity<Object> arrive(
      @PathVariable UUID id, @RequestBody(required = false) Arrival body, Actor actor, HttpServletRequest http) {
    OffsetDateTime at = body == null ? null : body.arrivedAt();
    return answers.done(http, actor, () -> referrals.arrive(of(id), seen(http), at, actor));
  }

  @PostMapping("/report-outcome")
  ResponseEntity<Object> reportOutcome(
      @PathVariable UUID id, @Valid @RequestBody VisitOutcome body, Actor actor, HttpServletRequest http) {
    return answers.done(http, actor, () -> referrals.reportOutcome(of(id), seen(http), body, actor));
  }

  /** Answers with the new down-referral. */
  @PostMapping("/request-down")
  ResponseEntity<Object> requestDown(
      @PathVariable UUID id, @Valid @RequestBody DownRequest body, Actor actor, HttpServletRequest http) {
    return answers.created(http, actor, () -> requests.requestDown(of(id), seen(http), body, actor));
  }

  @PostMapping("/accept-handover")
  ResponseEntity<Object> acceptHandover(
      @PathVariable UUID id, @RequestBody(required = false) Plain body, Actor actor, HttpServletRequest http) {
    return answers.done(http, actor, () -> referrals.acceptHandover(of(id), seen(http), actor));
  }

  @PostMapping("/decline-handover")
  ResponseEntity<Object> declineHandover(
      @PathVariable UUID id, @Valid @RequestBody Decline body, Actor actor, HttpServletRequest http) {
    return answers.done(http, actor, () -> referrals.declineHandover(of(id), seen(http), body, actor));
  }

  private static ReferralId of(UUID id) {
    return new ReferralId(id);
  }

  private static Integer seen(HttpServletRequest http) {
    return Seen.version(http.getHeader(HttpHeaders.IF_MATCH));
  }
}
