package org.greenchannel.prescription.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.idempotency.Once;
import org.greenchannel.prescription.Drug;
import org.greenchannel.prescription.DrugCatalogue;
import org.greenchannel.prescription.PrescribingService;
import org.greenchannel.prescription.PrescriptionDraft;
import org.greenchannel.prescription.PrescriptionReading;
import org.greenchannel.prescription.PrescriptionStatus;
import org.greenchannel.prescription.PrescriptionView;
import org.greenchannel.prescription.SignatureService;
import org.greenchannel.prescription.SignatureView;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Prescriptions: write one, read one, list them, check a signature; and the catalogue of medicines. */
@RestController
class PrescriptionController {

  private static final int LARGEST_PAGE = 200;

  private final PrescribingService prescribing;
  private final PrescriptionReading reading;
  private final SignatureService signatures;
  private final DrugCatalogue catalogue;
  private final Once once;
  private final Problems problems;

  PrescriptionController(
      PrescribingService prescribing, PrescriptionReading reading, SignatureService signatures,
      DrugCatalogue catalogue, Once once, Problems problems) {
    this.prescribing = prescribing;
    this.reading = reading;
    this.signatures = signatures;
    this.catalogue = catalogue;
    this.once = once;
    this.problems = problems;
  }

  @PostMapping("/api/prescriptions")
  ResponseEntity<Object> prescribe(
      @Valid @RequestBody PrescriptionDraft draft, Actor actor, HttpServletRequest request) {
    return once.perform(
        request, actor, () -> prescribing.prescribe(actor, draft).map(id -> reading.afterAct(id, actor)),
        view -> ResponseEntity.created(URI.create("/api/prescriptions/" + view.id()))
            .eTag(Versions.tag(view.version())).body(view));
  }

  @GetMapping("/api/prescriptions/{id}")
  ResponseEntity<Object> view(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
    Answer<PrescriptionView> answer = reading.view(id, actor);
    return answer.isDone()
        ? ResponseEntity.ok().eTag(Versions.tag(answer.value().version())).body(answer.value())
        : problems.response(answer.refusal(), Languages.of(request));
  }

  @GetMapping("/api/prescriptions")
  PrescriptionView.Page page(
      Actor actor,
      @RequestParam(required = false) PrescriptionStatus status,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "50") int limit) {
    return reading.page(actor, status, Math.max(0, offset), Math.max(1, Math.min(LARGEST_PAGE, limit)));
  }

  /** The signature with the digest of the content as it is now, and what the authority says of it. */
  @GetMapping("/api/prescriptions/{id}/signature")
  ResponseEntity<Object> signature(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
    Answer<SignatureView> answer = signatures.verify(id, actor);
    return answer.isDone()
        ? ResponseEntity.ok(answer.value())
        : problems.response(answer.refusal(), Languages.of(request));
  }

  @GetMapping("/api/drugs")
  List<Drug> drugs(
      @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "50") int limit) {
    return catalogue.search(search, Math.max(1, Math.min(LARGEST_PAGE, limit)));
  }
}
