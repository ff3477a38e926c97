package org.greenchannel.prescription.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Function;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.idempotency.Once;
import org.greenchannel.prescription.ChoosingService;
import org.greenchannel.prescription.DispensingService;
import org.greenchannel.prescription.PrescribingService;
import org.greenchannel.prescription.PrescriptionDraft;
import org.greenchannel.prescription.PrescriptionReading;
import org.greenchannel.prescription.ReviewService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The acts on a prescription; each answers with the case as it stands then, and its new ETag. */
@RestController
@RequestMapping("/api/prescriptions/{id}/acts")
class PrescriptionActsController {

  private final PrescribingService prescribing;
  private final ReviewService review;
  private final ChoosingService choosing;
  private final DispensingService dispensing;
  private final PrescriptionReading reading;
  private final Once once;

  PrescriptionActsController(
      PrescribingService prescribing, ReviewService review, ChoosingService choosing, DispensingService dispensing,
      PrescriptionReading reading, Once once) {
    this.prescribing = prescribing;
    this.review = review;
    this.choosing = choosing;
    this.dispensing = dispensing;
    this.reading = reading;
    this.once = once;
  }

  @PostMapping("/amend")
  ResponseEntity<Object> amend(
      @PathVariable UUID id, @Valid @RequestBody PrescriptionDraft.Content body, Actor actor, HttpServletRequest request) {
    return act(request, actor, version -> prescribing.amend(actor, id, version, body));
  }

  @PostMapping("/cancel")
  ResponseEntity<Object> cancel(
      @PathVariable UUID id, @Valid @RequestBody Acts.Cancel body, Actor actor, HttpServletRequest request) {
    return act(request, actor, version -> prescribing.cancel(actor, id, version, body.reason()));
  }

  @PostMapping("/approve")
  ResponseEntity<Object> approve(
      @PathVariable UUID id, @Valid @RequestBody Acts.Approve body, Actor actor, HttpServletRequest request) {
    return act(request, actor, version -> review.approve(actor, id, version));
  }

  @PostMapping("/return")
  ResponseEntity<Object> giveBack(
      @PathVariable UUID id, @Valid @RequestBody Acts.GiveBack body, Actor actor, HttpServletRequest request) {
    return act(request, actor, version -> review.giveBack(actor, id, version, body.findings(), body.comment()));
  }

  @PostMapping("/refuse")
  ResponseEntity<Object> refuse(
      @PathVariable UUID id, @Valid @RequestBody Acts.Refuse body, Actor actor, HttpServletRequest request) {
    return act(request, actor, version -> review.refuse(actor, id, version, body.reason(), body.comment()));
  }

  @PostMapping("/choose-delivery")
  ResponseEntity<Object> chooseDelivery(
      @PathVariable UUID id, @Valid @RequestBody Acts.ChooseDelivery body, Actor actor, HttpServletRequest request) {
    return act(request, actor, version -> choosing.choose(actor, id, version, body.choice()));
  }

  @PostMapping("/choose-pickup")
  ResponseEntity<Object> choosePickup(
      @PathVariable UUID id, @Valid @RequestBody Acts.ChoosePickup body, Actor actor, HttpServletRequest request) {
    return act(request, actor, version -> choosing.choose(actor, id, version, body.choice()));
  }

  @PostMapping("/dispense")
  ResponseEntity<Object> dispense(
      @PathVariable UUID id, @Valid @RequestBody Acts.Dispense body, Actor actor, HttpServletRequest request) {
    return act(request, actor, version -> dispensing.dispense(actor, id, version, body.traceCodes()));
  }

  @PostMapping("/withhold")
  ResponseEntity<Object> withhold(
      @PathVariable UUID id, @Valid @RequestBody Acts.Refuse body, Actor actor, HttpServletRequest request) {
    return act(request, actor, version -> dispensing.withhold(actor, id, version, body.reason(), body.comment()));
  }

  private ResponseEntity<Object> act(HttpServletRequest request, Actor actor, Function<Long, Answer<UUID>> act) {
    Answer<Long> version = Versions.expected(request.getHeader(HttpHeaders.IF_MATCH));
    return once.perform(
        request, actor,
        () -> version.isDone()
            ? act.apply(version.value()).map(id -> reading.afterAct(id, actor))
            : Answer.refused(version.refusal()),
        view -> ResponseEntity.ok().eTag(Versions.tag(view.version())).body(view));
  }
}
