package org.greenchannel.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.AuditVisit;
import org.greenchannel.rules.knowledge.LineDetail;

/** What a person had before, as the audit's facts: the one reading of the rows, for a claim and for a file of claims. */
public final class EarlierRows {

  /** The columns of a visit, of a claim {@code c}; none has the name of a column of a line, so both may be asked at once. */
  public static final String VISIT_COLUMNS =
      """
      coalesce(c.visit_id, c.id::text) visit, c.institution_code, c.insutype, c.med_type, c.hosp_lv,
        c.department visit_department, c.doctor visit_doctor, coalesce(c.began_at, c.entered_at) began, c.ended_at,
        c.circumstances ->> 'diseaseNo' disease, coalesce((c.circumstances ->> 'online')::boolean, false) online""";

  private final ObjectMapper json;

  public EarlierRows(ObjectMapper json) {
    this.json = json;
  }

  /** The visit of a row with {@link #VISIT_COLUMNS}. */
  public AuditVisit visit(ResultSet r) throws SQLException {
    return new AuditVisit(
        r.getString("visit"), r.getString("institution_code"), r.getString("insutype"), r.getString("med_type"),
        r.getString("hosp_lv"), r.getString("visit_department"), r.getString("visit_doctor"), time(r, "began"),
        time(r, "ended_at"), r.getString("disease"), r.getBoolean("online"), null, null);
  }

  /** The line of a row with all columns of {@code claim_line}; a line without a visit is of a visit of its own claim. */
  public AuditLine line(ResultSet r) throws SQLException {
    String visit = r.getString("visit_id");
    return new AuditLine(
        r.getString("line_no"), visit == null ? r.getString("claim_id") : visit, time(r, "occurred_at"),
        r.getString("code"), r.getString("name"), r.getString("list_type"), r.getBigDecimal("quantity"),
        r.getBigDecimal("unit_price"), r.getLong("total_fen"), r.getString("department"), r.getString("doctor"),
        detail(r.getString("detail")));
  }

  private LineDetail detail(String text) {
    try {
      return text == null ? LineDetail.NONE : json.readValue(text, LineDetail.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a claim line cannot be read", e);
    }
  }

  private static LocalDateTime time(ResultSet r, String column) throws SQLException {
    Timestamp at = r.getTimestamp(column);
    return at == null ? null : ClaimHistory.local(at.toInstant());
  }
}
