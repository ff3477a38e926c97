package org.greenchannel.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.idempotency.Once;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.greenchannel.problem.Seen;
import org.greenchannel.registry.PatientContact;
import org.greenchannel.registry.PatientRegistration;
import org.greenchannel.registry.PatientService;
import org.greenchannel.registry.PatientView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Patients at the desk: found by a number, registered, identified later, reached. */
@RestController
@RequestMapping("/api/patients")
class PatientController {

  private final PatientService patients;
  private final Once once;
  private final Problems problems;

  PatientController(PatientService patients, Once once, Problems problems) {
    this.patients = patients;
    this.once = once;
    this.problems = problems;
  }

  @GetMapping
  ResponseEntity<Object> find(
      @RequestParam(required = false) @Size(max = 64) String number, @RequestParam(required = false) @Size(max = 12) String initials,
      @RequestParam(required = false) @Size(max = 4) String last4, Actor actor, HttpServletRequest http) {
    Answer<List<PatientView>> answer = patients.find(number, initials, last4, actor);
    return answer.isDone() ? ResponseEntity.ok(answer.value()) : problems.response(answer.refusal(), Languages.of(http));
  }

  @GetMapping("/{id}")
  ResponseEntity<Object> read(@PathVariable String id, Actor actor, HttpServletRequest http) {
    Answer<PatientView> answer = patients.read(id, actor);
    return answer.isDone() ? shown(ResponseEntity.ok(), answer.value()) : problems.response(answer.refusal(), Languages.of(http));
  }

  @PostMapping
  ResponseEntity<Object> register(@Valid @RequestBody PatientRegistration body, Actor actor, HttpServletRequest http) {
    return once.perform(
        http, actor, () -> patients.register(body, actor),
        patient -> shown(ResponseEntity.created(URI.create("/api/patients/" + patient.id())), patient));
  }

  @PostMapping("/{id}/acts/identify")
  ResponseEntity<Object> identify(
      @PathVariable String id, @Valid @RequestBody PatientRegistration body, Actor actor, HttpServletRequest http) {
    return once.perform(http, actor, () -> patients.identify(id, Seen.by(http), body, actor), patient -> shown(ResponseEntity.ok(), patient));
  }

  @PostMapping("/{id}/acts/change-contact")
  ResponseEntity<Object> changeContact(
      @PathVariable String id, @Valid @RequestBody PatientContact body, Actor actor, HttpServletRequest http) {
    return once.perform(http, actor, () -> patients.changeContact(id, Seen.by(http), body, actor), patient -> shown(ResponseEntity.ok(), patient));
  }

  private static ResponseEntity<Object> shown(ResponseEntity.BodyBuilder response, PatientView patient) {
    return response.eTag("\"" + patient.version() + "\"").body(patient);
  }
}
