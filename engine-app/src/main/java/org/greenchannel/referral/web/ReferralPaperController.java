package org.greenchannel.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Text;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.paper.Paper;
import org.greenchannel.referral.paper.ReferralPaperService;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The papers of a referral: which there are, and each as a file. */
@RestController
@RequestMapping("/api/referrals/{id}/papers")
class ReferralPaperController {

  private final ReferralPaperService papers;
  private final Problems problems;

  ReferralPaperController(ReferralPaperService papers, Problems problems) {
    this.papers = papers;
    this.problems = problems;
  }

  /** A paper with its address. */
  record Linked(String paper, Text text, String href) {}

  @GetMapping
  ResponseEntity<Object> list(@PathVariable UUID id, Actor actor, HttpServletRequest http) {
    Answer<List<ReferralPaperService.Listed>> answer = papers.papers(new ReferralId(id), actor);
    return answer.isDone()
        ? ResponseEntity.ok(answer.value().stream().map(p -> linked(id, p)).toList())
        : problems.response(answer.refusal(), Languages.of(http));
  }

  /** The language is that of the request unless {@code lang} names one: zh-CN or en. */
  @GetMapping("/{paper}")
  ResponseEntity<Object> print(
      @PathVariable UUID id,
      @PathVariable String paper,
      @RequestParam(required = false) String lang,
      Actor actor,
      HttpServletRequest http) {
    Locale locale = language(lang, http);
    Answer<Paper> answer = papers.print(new ReferralId(id), paper, locale, actor);
    return answer.isDone() ? file(answer.value()) : problems.response(answer.refusal(), Languages.of(http));
  }

  static ResponseEntity<Object> file(Paper paper) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(paper.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(paper.name()).build().toString())
        .cacheControl(CacheControl.noStore())
        .body(paper.bytes());
  }

  static Locale language(String lang, HttpServletRequest http) {
    return lang == null ? Languages.of(http) : lang.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  private static Linked linked(UUID id, ReferralPaperService.Listed paper) {
    return new Linked(paper.word(), paper.text(), "/api/referrals/" + id + "/papers/" + paper.word());
  }
}
