package org.greenchannel.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.idempotency.RecordAnswers;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.greenchannel.problem.Seen;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralQuery;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns what a service answers into what goes over the wire: the case with its version as ETag, or a problem. */
@Component
class ReferralAnswers {

  private static final String ADDRESS = "/api/referrals/";

  private final ReferralViews views;
  private final ReferralQuery query;
  private final RecordAnswers answers;
  private final Problems problems;

  ReferralAnswers(ReferralViews views, ReferralQuery query, RecordAnswers answers, Problems problems) {
    this.views = views;
    this.query = query;
    this.answers = answers;
    this.problems = problems;
  }

  ResponseEntity<Object> created(
      HttpServletRequest http, Actor actor, Supplier<Answer<Referral>> act) {
    return answers.created(http, actor, act, referral -> shown(referral, actor));
  }

  /** An act on a referral, at the version that the caller has seen. */
  ResponseEntity<Object> act(
      UUID id, HttpServletRequest http, Actor actor, BiFunction<ReferralId, Integer, Answer<Referral>> act) {
    return answers.done(
        http, actor, () -> act.apply(new ReferralId(id), Seen.by(http)), referral -> shown(referral, actor));
  }

  /** An act on a referral from which another one comes. */
  ResponseEntity<Object> begun(
      UUID id, HttpServletRequest http, Actor actor, BiFunction<ReferralId, Integer, Answer<Referral>> act) {
    return created(http, actor, () -> act.apply(new ReferralId(id), Seen.by(http)));
  }

  ResponseEntity<Object> read(HttpServletRequest http, Actor actor, Supplier<Answer<Referral>> reading) {
    return answers.read(http, reading, referral -> shown(referral, actor));
  }

  /** Something about a referral that may be read. */
  ResponseEntity<Object> shown(HttpServletRequest http, Answer<Referral> read, Function<Referral, Object> view) {
    return read.isDone()
        ? ResponseEntity.ok(view.apply(read.value()))
        : problems.response(read.refusal(), Languages.of(http));
  }

  ReferralPage page(Actor actor, ReferralQuery.Wanted wanted, int page, int size) {
    Page<Referral> found = query.of(actor, wanted, page, size);
    return new ReferralPage(
        found.getTotalElements(), found.getNumber(), found.getSize(),
        found.getContent().stream().map(r -> views.lineOf(r, actor)).toList());
  }

  private RecordAnswers.Shown shown(Referral referral, Actor actor) {
    return new RecordAnswers.Shown(referral.version(), views.caseOf(referral, actor), ADDRESS + referral.id());
  }
}
