package org.greenchannel.knowledge.web;

import jakarta.servlet.http.HttpServletRequest;
import org.greenchannel.act.Answer;
import org.greenchannel.knowledge.Page;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What is asked for, or the problem that it may not be seen. */
@Component
class Shown {

  private static final int FARTHEST = 1_000_000;

  private final Problems problems;

  Shown(Problems problems) {
    this.problems = problems;
  }

  ResponseEntity<Object> answer(HttpServletRequest request, Answer<?> answer) {
    return answer.isDone()
        ? ResponseEntity.ok(answer.value())
        : problems.response(answer.refusal(), Languages.of(request));
  }

  static int page(int asked) {
    return Math.max(0, Math.min(asked, FARTHEST));
  }

  static int size(int asked) {
    return Math.max(1, Math.min(asked, Page.LARGEST));
  }
}
