package org.greenchannel.claim.national;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.greenchannel.problem.Problem;
import org.springframework.stereotype.Component;

/** The envelope of answers: infcode 0 or -1, err_msg, output. */
@Component
class Envelopes {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  private final Clock clock;

  Envelopes(Clock clock) {
    this.clock = clock;
  }

  Map<String, Object> done(String msgid, Map<String, Object> output) {
    Map<String, Object> answer = answer(0, msgid, "");
    answer.put("output", output);
    return answer;
  }

  /** The code, the words, and every faulty field by its path. */
  Map<String, Object> refused(String msgid, Problem problem, UnaryOperator<String> path) {
    StringBuilder words = new StringBuilder("[" + problem.code() + "] " + problem.detail());
    if (problem.errors() != null) {
      for (Problem.Error error : problem.errors()) {
        words.append(" ").append(path.apply(error.pointer())).append("：[").append(error.code()).append("] ").append(error.detail());
        words.append(error.allowed() == null ? "" : "（" + error.allowed() + "）");
      }
    }
    return answer(-1, msgid, words.toString());
  }

  private Map<String, Object> answer(int infcode, String msgid, String message) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("infcode", infcode);
    answer.put("inf_refmsgid", msgid);
    answer.put("respond_time", STAMP.format(LocalDateTime.now(clock)));
    answer.put("err_msg", message);
    return answer;
  }
}
