package org.greenchannel.claim.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.LineDetail;

/** Reads rows of the layout as facts of the audit. */
final class Layout {

  private Layout() {}

  /** A visit of mdtrt_d. */
  record VisitRow(
      String mdtrtId, String psnNo, String sex, LocalDate birthDate, String insutype, String medType, String hospLv,
      String department, LocalDateTime begin, LocalDateTime end, String diagnosis) {}

  static VisitRow visit(Row row) throws Row.Rejected {
    return new VisitRow(
        row.required("mdtrt_id"), row.required("psn_no"), row.optional("gend"), row.optionalDay("brdy"),
        row.optional("insutype"), row.optional("med_type"), row.optional("hosp_lv"), row.optional("adm_dept_codg"),
        row.optionalTime("begntime"), row.optionalTime("endtime"), row.optional("dscg_maindiag_code"));
  }

  static AuditLine line(Row row) throws Row.Rejected {
    try {
      return new AuditLine(
          row.required("bkkp_sn"), row.required("mdtrt_id"), row.time("fee_ocur_time"), row.required("hilist_code"),
          row.text("hilist_name").isEmpty() ? row.text("hilist_code") : row.text("hilist_name"),
          row.optional("list_type"), row.number("cnt"), row.optionalNumber("pric"), row.fen("det_item_fee_sumamt"),
          row.optional("bilg_dept_codg"), row.optional("bilg_dr_code"),
          new LineDetail(
              row.optional("rx_drord_no"), row.optional("sin_dos_dscr"), row.optional("used_frqu_dscr"),
              row.optionalNumber("prd_days"), row.optional("tcmdrug_used_way"), null, List.of()));
    } catch (IllegalArgumentException outOfRange) {
      throw new Row.Rejected("cnt", "超出范围 out of range: " + row.text("cnt"));
    }
  }
}
