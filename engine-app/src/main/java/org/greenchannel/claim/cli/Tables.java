package org.greenchannel.claim.cli;

import java.util.List;

/** The files of the national layout that are read, and the columns without which they say nothing. */
final class Tables {

  static final String VISITS = "mdtrt_d.csv";
  static final String LINES = "fee_list_d.csv";
  static final String DIAGNOSES = "setl_list_diag_d.csv";
  static final String OPERATIONS = "setl_list_oprn_d.csv";

  static final List<String> VISIT_NEEDS = List.of("mdtrt_id", "psn_no");
  static final List<String> LINE_NEEDS =
      List.of("bkkp_sn", "mdtrt_id", "fee_ocur_time", "hilist_code", "cnt", "det_item_fee_sumamt");
  static final List<String> OF_VISIT = List.of("mdtrt_id");

  private Tables() {}
}
