package org.greenchannel.claim.batch;

import java.util.List;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.AuditPerson;
import org.greenchannel.rules.knowledge.AuditVisit;
import org.greenchannel.rules.knowledge.Diagnosis;
import org.greenchannel.rules.knowledge.LineDetail;
import org.greenchannel.rules.knowledge.Operation;

/** Reads rows of the layout as facts of the audit; a row that cannot be read says which column is at fault. */
final class Facts {

  private Facts() {}

  /** Whether the row can be read at all. */
  static void verify(Row row) throws Rejected {
    row.required("mdtrt_id");
    switch (row.table()) {
      case VISITS -> {
        person(row);
        visit(row);
      }
      case LINES -> line(row);
      case DIAGNOSES -> diagnosis(row);
      case OPERATIONS -> operation(row);
      case SETTLEMENTS -> row.optionalTime("setl_time");
    }
  }

  static AuditPerson person(Row row) throws Rejected {
    return new AuditPerson(
        row.required("psn_no"), row.optional("gend"), row.optionalDay("brdy"), row.optionalDay("die_date"));
  }

  /** The referral behind a visit is named by the visit before it (refl_old_mdtrt_id). */
  static AuditVisit visit(Row row) throws Rejected {
    return new AuditVisit(
        row.required("mdtrt_id"), row.optional("fixmedins_code"), row.optional("insutype"), row.optional("med_type"),
        row.optional("hosp_lv"), row.optional("adm_dept_codg"), row.optional("chfpdr_code"), row.optionalTime("begntime"),
        row.optionalTime("endtime"), row.optional("dise_no"), false, row.optional("refl_old_mdtrt_id"),
        row.optionalTime("crte_time"));
  }

  static AuditLine line(Row row) throws Rejected {
    try {
      return new AuditLine(
          row.required("bkkp_sn"), row.required("mdtrt_id"), row.time("fee_ocur_time"), row.required("hilist_code"),
          row.optional("hilist_name") == null ? row.text("hilist_code") : row.text("hilist_name"),
          row.optional("list_type"), row.number("cnt"), row.optionalNumber("pric"), row.fen("det_item_fee_sumamt"),
          row.optional("bilg_dept_codg"), row.optional("bilg_dr_code"),
          new LineDetail(
              row.optional("rx_drord_no"), row.optional("sin_dos_dscr"), row.optional("used_frqu_dscr"),
              row.optionalNumber("prd_days"), row.optional("tcmdrug_used_way"), null, List.of(),
              row.optional("dscg_tkdrug_flag") == null ? null : row.optional("dscg_tkdrug_flag").equals("1")));
    } catch (IllegalArgumentException outOfRange) {
      throw Rejected.value("cnt", "超出范围", "out of range", row.text("cnt"));
    }
  }

  static Diagnosis diagnosis(Row row) throws Rejected {
    return new Diagnosis(row.required("diag_code"), row.optional("diag_name"), "1".equals(row.text("maindiag_flag")));
  }

  static Operation operation(Row row) throws Rejected {
    return new Operation(
        row.required("oprn_oprt_code"), row.optional("oprn_oprt_name"), "1".equals(row.text("main_oprn_flag")),
        row.optionalTime("oprn_oprt_date"), row.optional("oper_dr_code"));
  }
}
