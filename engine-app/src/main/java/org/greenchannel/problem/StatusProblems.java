package org.greenchannel.problem;

import java.util.List;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Kind;

/** The problem for an answer of which only the status is known: what the servlet container refused by itself. */
final class StatusProblems {

  private StatusProblems() {}

  /** @param address what was asked for, as far as it could be read */
  static Refusal of(int status, String address) {
    return switch (status) {
      case 401 -> refusal("security.loginRequired", Kind.FORBIDDEN);
      case 403 -> refusal("security.forbidden", Kind.FORBIDDEN);
      case 404 -> refusal("request.noSuchPath", Kind.NOT_FOUND, address);
      case 405, 406, 415, 501 -> refusal("request.notSupported", Kind.MALFORMED, status);
      case 413, 414, 431 -> refusal("request.headTooLarge", Kind.TOO_LARGE);
      case 503 -> refusal("request.tryLater", Kind.TRY_LATER);
      default -> status < 500 ? refusal("request.notHttp", Kind.MALFORMED) : refusal("request.fault", Kind.FAULT, "-");
    };
  }

  private static Refusal refusal(String code, Kind kind, Object... arguments) {
    return new Refusal(code, kind, List.of(), List.of(arguments));
  }
}
