package org.greenchannel.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.referral.Appointment;
import org.greenchannel.referral.Reason;
import org.greenchannel.referral.ReferralConsultService;
import org.greenchannel.referral.ReferralOrderService;
import org.greenchannel.referral.ReferralVisitService;
import org.greenchannel.referral.VisitOutcome;
import org.greenchannel.referral.web.ActBodies.Arrival;
import org.greenchannel.referral.web.ActBodies.Conclusion;
import org.greenchannel.referral.web.ActBodies.Examination;
import org.greenchannel.referral.web.ActBodies.Missed;
import org.greenchannel.referral.web.ActBodies.Noted;
import org.greenchannel.referral.web.ActBodies.Plain;
import org.greenchannel.referral.web.ActBodies.Reply;
import org.greenchannel.referral.web.ActBodies.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Acts of the visit, of the remote diagnosis and of the order; each answers with the case as it is afterwards. */
@RestController
@RequestMapping("/api/referrals/{id}/acts")
class ReferralVisitController {

  private final ReferralVisitService visits;
  private final ReferralConsultService consults;
  private final ReferralOrderService orders;
  private final ReferralAnswers answers;

  ReferralVisitController(
      ReferralVisitService visits,
      ReferralConsultService consults,
      ReferralOrderService orders,
      ReferralAnswers answers) {
    this.visits = visits;
    this.consults = consults;
    this.orders = orders;
    this.answers = answers;
  }

  @PostMapping("/schedule")
  ResponseEntity<Object> schedule(
      @PathVariable UUID id, @Valid @RequestBody Appointment body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> visits.schedule(of, seen, body, actor));
  }

  @PostMapping("/reschedule")
  ResponseEntity<Object> reschedule(
      @PathVariable UUID id, @Valid @RequestBody Appointment body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> visits.reschedule(of, seen, body, actor));
  }

  @PostMapping("/cancel-appointment")
  ResponseEntity<Object> cancelAppointment(
      @PathVariable UUID id, @Valid @RequestBody Reason body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> visits.cancelAppointment(of, seen, body, actor));
  }

  @PostMapping("/no-show")
  ResponseEntity<Object> noShow(
      @PathVariable UUID id, @Valid @RequestBody(required = false) Missed body, Actor actor, HttpServletRequest http) {
    Reason reason = body == null ? new Reason(null, null) : new Reason(body.reason(), body.note());
    return answers.act(id, http, actor, (of, seen) -> visits.noShow(of, seen, reason, actor));
  }

  @PostMapping("/arrive")
  ResponseEntity<Object> arrive(
      @PathVariable UUID id, @RequestBody(required = false) Arrival body, Actor actor, HttpServletRequest http) {
    OffsetDateTime at = body == null ? null : body.arrivedAt();
    return answers.act(id, http, actor, (of, seen) -> visits.arrive(of, seen, at, actor));
  }

  @PostMapping("/interim-note")
  ResponseEntity<Object> interimNote(
      @PathVariable UUID id, @Valid @RequestBody Words body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> visits.interimNote(of, seen, body.note(), actor));
  }

  @PostMapping("/await-interpretation")
  ResponseEntity<Object> awaitInterpretation(
      @PathVariable UUID id, @Valid @RequestBody(required = false) Noted body, Actor actor, HttpServletRequest http) {
    String note = body == null ? null : body.note();
    return answers.act(id, http, actor, (of, seen) -> visits.awaitInterpretation(of, seen, note, actor));
  }

  @PostMapping("/preliminary-outcome")
  ResponseEntity<Object> preliminaryOutcome(
      @PathVariable UUID id, @Valid @RequestBody Words body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> visits.preliminaryOutcome(of, seen, body.note(), actor));
  }

  @PostMapping("/report-outcome")
  ResponseEntity<Object> reportOutcome(
      @PathVariable UUID id, @Valid @RequestBody VisitOutcome body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> visits.reportOutcome(of, seen, body, actor));
  }

  @PostMapping("/examine")
  ResponseEntity<Object> examine(
      @PathVariable UUID id, @Valid @RequestBody Examination body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> consults.examine(of, seen, body.results(), actor));
  }

  @PostMapping("/diagnose")
  ResponseEntity<Object> diagnose(
      @PathVariable UUID id, @Valid @RequestBody Conclusion body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> consults.diagnose(of, seen, body.outcome(), actor));
  }

  @PostMapping("/give-advice")
  ResponseEntity<Object> giveAdvice(
      @PathVariable UUID id, @Valid @RequestBody Reply body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> consults.giveAdvice(of, seen, body.advice(), actor));
  }

  @PostMapping("/redeem")
  ResponseEntity<Object> redeem(
      @PathVariable UUID id, @RequestBody(required = false) Plain body, Actor actor, HttpServletRequest http) {
    return answers.act(id, http, actor, (of, seen) -> orders.redeem(of, seen, actor));
  }
}
