package org.greenchannel.ruleset.web;

import java.util.List;
import java.util.Locale;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.TableProblem;

/**
 * A problem document (RFC 9457) whose errors name cells.
 *
 * @param code always {@code ruleset.workbookFaulty}; each error has its own
 */
record FaultyWorkbook(String type, String title, int status, String detail, String code, List<CellFault> errors, String retry) {

  private static final int MOST = 200;

  /** One fault: where it is, what is wrong and what is allowed. */
  record CellFault(String pointer, String workbook, String sheet, String cell, String code, String detail) {

    static CellFault of(TableProblem problem, Locale locale) {
      Messages words = problem.message();
      return new CellFault(
          problem.sheet().isEmpty() ? problem.cell() : problem.sheet() + "!" + problem.cell(), problem.workbook(),
          problem.sheet(), problem.cell(), problem.code(), "en".equals(locale.getLanguage()) ? words.en() : words.zh());
    }
  }

  static FaultyWorkbook of(List<TableProblem> problems, String title, String detail, Locale locale) {
    return new FaultyWorkbook(
        "urn:green-channel:problem:ruleset.workbookFaulty", title, 422, detail, "ruleset.workbookFaulty",
        problems.stream().limit(MOST).map(p -> CellFault.of(p, locale)).toList(), "AFTER_CORRECTION");
  }
}
