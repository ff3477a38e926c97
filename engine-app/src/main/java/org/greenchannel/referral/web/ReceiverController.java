package org.greenchannel.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Text;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.greenchannel.referral.Receivers;
import org.greenchannel.referral.ReferralKind;
import org.greenchannel.registry.Institution;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** To whom a request may go, for whoever is about to write one. */
@RestController
class ReceiverController {

  private static final int LARGEST_PAGE = 200;

  private final Receivers receivers;
  private final Problems problems;

  ReceiverController(Receivers receivers, Problems problems) {
    this.receivers = receivers;
    this.problems = problems;
  }

  /** An institution that may be asked. */
  record Receiver(String code, Text name, int level, String consortium, String region) {

    static Receiver of(Institution i) {
      return new Receiver(i.code(), new Text(i.nameZh(), i.nameEn()), i.level(), i.consortium(), i.region());
    }
  }

  /** A page of them, those of the asking institution's consortium first, then those of its region. */
  record ReceiverPage(long total, int page, int size, List<Receiver> receivers) {

    static ReceiverPage of(Page<Institution> found) {
      return new ReceiverPage(
          found.getTotalElements(), found.getNumber(), found.getSize(), found.getContent().stream().map(Receiver::of).toList());
    }
  }

  /** {@code from} is the institution that asks, the caller's own unless said otherwise; {@code q} part of a name or its pinyin initials. */
  @GetMapping("/api/receivers")
  ResponseEntity<Object> list(
      @RequestParam ReferralKind kind, @RequestParam(required = false) @Size(max = 32) String from,
      @RequestParam(required = false) @Size(max = 100) String q, @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size, Actor actor, HttpServletRequest http) {
    String asking = from == null || from.isBlank() ? actor.institutionCode() : from;
    return receivers.of(kind, asking, q, page, size)
        .map(found -> ResponseEntity.ok().<Object>body(ReceiverPage.of(found)))
        .orElseGet(() -> problems.response(Refusal.invalid("referral.institutionUnknown", "/from", ""), Languages.of(http)));
  }
}
