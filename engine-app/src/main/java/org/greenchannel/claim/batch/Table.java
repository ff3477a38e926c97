package org.greenchannel.claim.batch;

import java.util.List;

/** A table of the national layout: the columns that are read, and those without which a row says nothing. */
public enum Table {
  VISITS("mdtrt_d", List.of("mdtrt_id", "psn_no"),
      List.of("gend", "brdy", "die_date", "insutype", "med_type", "fixmedins_code", "fixmedins_name", "hosp_lv",
          "adm_dept_codg", "adm_dept_name", "chfpdr_code", "chfpdr_name", "begntime", "endtime", "dscg_maindiag_code",
          "dscg_maindiag_name", "dise_no", "refl_old_mdtrt_id", "crte_time", "vali_flag")),
  LINES("fee_list_d", List.of("bkkp_sn", "mdtrt_id", "fee_ocur_time", "hilist_code", "cnt", "det_item_fee_sumamt"),
      List.of("psn_no", "rx_drord_no", "hilist_name", "list_type", "pric", "bilg_dept_codg", "bilg_dept_name",
          "bilg_dr_code", "bilg_dr_name", "sin_dos_dscr", "used_frqu_dscr", "prd_days", "tcmdrug_used_way",
          "dscg_tkdrug_flag", "vali_flag")),
  DIAGNOSES("setl_list_diag_d", List.of("mdtrt_id", "diag_code"), List.of("diag_name", "maindiag_flag", "vali_flag")),
  OPERATIONS("setl_list_oprn_d", List.of("mdtrt_id", "oprn_oprt_code"),
      List.of("oprn_oprt_name", "main_oprn_flag", "oprn_oprt_date", "oper_dr_code", "vali_flag")),
  SETTLEMENTS("setl_d", List.of("mdtrt_id"), List.of("setl_time", "vali_flag"));

  private final String stem;
  private final List<String> needs;
  private final List<String> columns;

  Table(String stem, List<String> needs, List<String> others) {
    this.stem = stem;
    this.needs = needs;
    this.columns = java.util.stream.Stream.concat(needs.stream(), others.stream()).toList();
  }

  /** Its name in the layout, which is the name of its file without the ending. */
  public String stem() {
    return stem;
  }

  /** Whether an audit can do without it. */
  public boolean isOptional() {
    return this != VISITS && this != LINES;
  }

  List<String> needs() {
    return needs;
  }

  List<String> columns() {
    return columns;
  }

  int column(String name) {
    int at = columns.indexOf(name);
    if (at < 0) {
      throw new IllegalArgumentException(stem + " has no column " + name);
    }
    return at;
  }
}
