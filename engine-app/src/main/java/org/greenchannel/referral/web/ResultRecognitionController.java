package org.greenchannel.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.greenchannel.act.Actor;
import org.greenchannel.idempotency.Once;
import org.greenchannel.referral.ExamResult;
import org.greenchannel.referral.ResultRecognitionService;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Ask whether an existing result is used again before an examination is repeated. */
@RestController
class ResultRecognitionController {

  private final ResultRecognitionService recognitions;
  private final Once once;

  ResultRecognitionController(ResultRecognitionService recognitions, Once once) {
    this.recognitions = recognitions;
    this.once = once;
  }

  @PostMapping("/api/result-recognitions")
  ResponseEntity<Object> ask(@Valid @RequestBody ExamResult body, Actor actor, HttpServletRequest http) {
    return once.perform(
        http, actor, () -> recognitions.ask(body, actor),
        recognition -> ResponseEntity.status(HttpStatus.CREATED).body(recognition));
  }
}
