package org.greenchannel.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.referral.Conversion;
import org.greenchannel.referral.Decline;
import org.greenchannel.referral.DownRequest;
import org.greenchannel.referral.FollowUpVisit;
import org.greenchannel.referral.Reason;
import org.greenchannel.referral.Redirection;
import org.greenchannel.referral.ReferralCancellationService;
import org.greenchannel.referral.ReferralHandoverService;
import org.greenchannel.referral.ReferralReplyService;
import org.greenchannel.referral.ReferralRequestService;
import org.greenchannel.referral.ReferralUrgencyService;
import org.greenchannel.referral.UrgencyDecision;
import org.greenchannel.referral.web.ActBodies.Advice;
import org.greenchannel.referral.web.ActBodies.Answer;
import org.greenchannel.referral.web.ActBodies.Noted;
import org.greenchannel.referral.web.ActBodies.Plain;
import org.greenchannel.referral.web.ActBodies.Questions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Acts of asking and answering; each answers with the case as it is afterwards. */
@RestController
@RequestMapping("/api/referrals/{id}/acts")
class ReferralActController {

  private final ReferralUrgencyService urgency;
  private final ReferralReplyService replies;
  private final ReferralCancellationService cancellations;
  private final ReferralHandoverService handovers;
  private final ReferralRequestService requests;
  private final ReferralAnswers answers;

  ReferralActController(
      ReferralUrgencyService urgency,
      ReferralReplyService replies,
      ReferralCancellationService cancellations,
      ReferralHandoverService handovers,
      ReferralRequestService requests,
      ReferralAnswers answers) {
    this.urgency = urgency;
    this.replies = replies;
    this.cancellations = cancellations;
    this.handovers = handovers;
    this.requests = requests;
    this.answers = answers;
  }

  @PostMapping("/decide-urgency")
  ResponseEntity<Object> decideUrgency(
      @PathVariable UUID id, @Valid @RequestBody UrgencyDecision body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> urgency.decide(of, seen, body, actor));
  }

  @PostMapping("/raise-urgency")
  ResponseEntity<Object> raiseUrgency(
      @PathVariable UUID id, @Valid @RequestBody UrgencyDecision body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> urgency.raise(of, seen, body, actor));
  }

  @PostMapping("/accept")
  ResponseEntity<Object> accept(
      @PathVariable UUID id, @Valid @RequestBody(required = false) Noted body, Actor actor, HttpServletRequest http) {
    String note = body == null ? null : body.note();
    return answers.act(id, http, actor, (of, seen) -> replies.accept(of, seen, note, actor));
  }

  @PostMapping("/decline")
  ResponseEntity<Object> decline(
      @PathVariable UUID id, @Valid @RequestBody Decline body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> replies.decline(of, seen, body, actor));
  }

  @PostMapping("/return-with-advice")
  ResponseEntity<Object> returnWithAdvice(
      @PathVariable UUID id, @Valid @RequestBody Advice body, Actor actor, HttpServletRequest http) {
    Decline advice = new Decline(body.reason(), body.note(), body.advice());
    return answers.act(id, http, actor, (of, seen) -> replies.returnWithAdvice(of, seen, advice, actor));
  }

  @PostMapping("/ask-information")
  ResponseEntity<Object> askInformation(
      @PathVariable UUID id, @Valid @RequestBody Questions body, Actor actor, HttpServletRequest http) {
    return answers.act(
        id, http, actor, (of, seen) -> replies.askInformation(of, seen, body.questions(), actor));
  }

  @PostMapping("/give-information")
  ResponseEntity<Object> giveInformation(
      @PathVariable UUID id, @Valid @RequestBody Answer body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> replies.giveInformation(of, seen, body.answer(), actor));
  }

  @PostMapping("/redirect")
  ResponseEntity<Object> redirect(
      @PathVariable UUID id, @Valid @RequestBody Redirection body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> replies.redirect(of, seen, body, actor));
  }

  @PostMapping({"/cancel", "/request-cancel"})
  ResponseEntity<Object> cancel(
      @PathVariable UUID id, @Valid @RequestBody Reason body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> cancellations.cancel(of, seen, body, actor));
  }

  @PostMapping("/confirm-cancel")
  ResponseEntity<Object> confirmCancel(
      @PathVariable UUID id, @RequestBody(required = false) Plain body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> cancellations.confirm(of, seen, actor));
  }

  @PostMapping("/refuse-cancel")
  ResponseEntity<Object> refuseCancel(
      @PathVariable UUID id, @Valid @RequestBody Reason body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> cancellations.refuse(of, seen, body, actor));
  }

  /** Answers with the new down-referral. */
  @PostMapping("/request-down")
  ResponseEntity<Object> requestDown(
      @PathVariable UUID id, @Valid @RequestBody DownRequest body, Actor actor, HttpServletRequest http) {
    return answers.begun(id, http, actor, (of, seen) -> requests.requestDown(of, seen, body, actor));
  }

  /** Answers with the new up-referral. */
  @PostMapping("/convert")
  ResponseEntity<Object> convert(
      @PathVariable UUID id, @Valid @RequestBody Conversion body, Actor actor, HttpServletRequest http) {
    return answers.begun(id, http, actor, (of, seen) -> requests.convert(of, seen, body, actor));
  }

  @PostMapping("/accept-handover")
  ResponseEntity<Object> acceptHandover(
      @PathVariable UUID id, @RequestBody(required = false) Plain body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> handovers.accept(of, seen, actor));
  }

  @PostMapping("/decline-handover")
  ResponseEntity<Object> declineHandover(
      @PathVariable UUID id, @Valid @RequestBody Decline body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> handovers.decline(of, seen, body, actor));
  }

  @PostMapping("/record-follow-up")
  ResponseEntity<Object> recordFollowUp(
      @PathVariable UUID id, @Valid @RequestBody FollowUpVisit body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> handovers.recordFollowUp(of, seen, body, actor));
  }
}
