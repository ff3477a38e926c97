package org.greenchannel.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.greenchannel.referral.paper.Paper;
import org.greenchannel.referral.paper.ReferralReportService;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports about the referrals of a month: figures, workbook, uses of the green channel. */
@RestController
@RequestMapping("/api/referral-reports")
class ReferralReportController {

  private final ReferralReportService reports;
  private final Problems problems;

  ReferralReportController(ReferralReportService reports, Problems problems) {
    this.reports = reports;
    this.problems = problems;
  }

  /** The language is that of the request unless {@code lang} names one: zh-CN or en. */
  @GetMapping("/monthly.xlsx")
  ResponseEntity<Object> monthly(
      @RequestParam(required = false) String month,
      @RequestParam(required = false) String lang,
      Actor actor,
      HttpServletRequest http) {
    Answer<Paper> answer = reports.monthly(month, ReferralPaperController.language(lang, http), actor);
    return answer.isDone()
        ? ReferralPaperController.file(answer.value())
        : problems.response(answer.refusal(), Languages.of(http));
  }

  @GetMapping("/monthly")
  ResponseEntity<Object> figures(@RequestParam(required = false) String month, Actor actor, HttpServletRequest http) {
    return shown(reports.figures(month, actor), http);
  }

  @GetMapping("/green-channel")
  ResponseEntity<Object> greenChannel(
      @RequestParam(required = false) String month, Actor actor, HttpServletRequest http) {
    return shown(reports.greenChannel(month, actor), http);
  }

  private ResponseEntity<Object> shown(Answer<?> answer, HttpServletRequest http) {
    return answer.isDone() ? ResponseEntity.ok(answer.value()) : problems.response(answer.refusal(), Languages.of(http));
  }
}
