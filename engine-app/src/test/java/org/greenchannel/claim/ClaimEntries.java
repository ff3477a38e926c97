package org.greenchannel.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Claims as callers send them; a test changes what it is about. */
public final class ClaimEntries {

  /** Sits in the county hospital: its system, and its code. */
  public static final String HIS = "his";

  public static final String COUNTY = "H51010100201";

  /** An item for women only (子宫造影), published list of items by sex. */
  public static final String FOR_WOMEN = "002101030300000";

  /** A drug that only work-injury insurance pays (氢醌乳膏). */
  public static final String WORK_INJURY_ONLY = "XD11AXQ064F002010100319";

  /** At most one a day (门急诊留观诊查费). */
  public static final String ONCE_A_DAY = "001102000040000";

  public static final String CONSULTATION = "001102000010000";
  public static final String AMLODIPINE = "XC08CAA055A001010100101";

  private final Map<String, Object> patient = new LinkedHashMap<>();
  private final Map<String, Object> visit = new LinkedHashMap<>();
  private final Map<String, Object> cover = new LinkedHashMap<>();
  private final List<Map<String, Object>> lines = new ArrayList<>();
  private final Map<String, Object> more = new LinkedHashMap<>();

  private ClaimEntries(String patientId, String visitId) {
    patient.put("patientId", patientId);
    visit.put("institution", COUNTY);
    visit.put("visitId", visitId);
    visit.put("medType", "11");
    visit.put("department", "0301");
    visit.put("doctor", "D-CHEN");
    visit.put("begin", "2026-11-22T09:00:00");
    visit.put("diagnoses", List.of("I10"));
    cover.put("insutype", "390");
  }

  /** An outpatient visit without lines yet. */
  public static ClaimEntries visit(String patientId, String visitId) {
    return new ClaimEntries(patientId, visitId);
  }

  public ClaimEntries line(String code, String listType, int quantity, String price) {
    return line(code, listType, "01", quantity, price, "2026-11-22T09:10:00");
  }

  public ClaimEntries line(
      String code, String listType, String chargeLevel, int quantity, String price, String occurred) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("lineNo", Integer.toString(lines.size() + 1));
    line.put("occurred", occurred);
    line.put("code", code);
    line.put("listType", listType);
    line.put("chargeLevel", chargeLevel);
    line.put("quantity", quantity);
    line.put("unitPrice", new BigDecimal(price));
    line.put("amountFen", new BigDecimal(price).multiply(BigDecimal.valueOf(quantity)).movePointRight(2).longValueExact());
    lines.add(line);
    return this;
  }

  public ClaimEntries consultation() {
    return line(CONSULTATION, "201", 1, "10.00");
  }

  public ClaimEntries at(String field, Object value) {
    visit.put(field, value);
    return this;
  }

  public ClaimEntries patient(String field, Object value) {
    patient.put(field, value);
    return this;
  }

  public ClaimEntries cover(String field, Object value) {
    cover.put(field, value);
    return this;
  }

  public ClaimEntries with(String field, Object value) {
    more.put(field, value);
    return this;
  }

  /** Changes the last line. */
  public ClaimEntries but(String field, Object value) {
    lines.get(lines.size() - 1).put(field, value);
    return this;
  }

  public Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("patient", patient);
    body.put("visit", visit);
    body.put("cover", cover);
    body.put("lines", lines);
    body.putAll(more);
    return body;
  }
}
