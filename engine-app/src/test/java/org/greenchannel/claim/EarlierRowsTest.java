package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.AuditVisit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was claimed once comes back to the audit of later claims as it was said. */
@HouseTest
class EarlierRowsTest {

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;
  @Autowired private ObjectMapper json;

  private record Read(AuditVisit visit, AuditLine line) {}

  @Test
  void a_visit_and_its_line_come_back_as_they_were_claimed() {
    Read read =
        claimed(
            ClaimEntries.visit("PT-WU", "V-EARLIER").at("end", "2026-11-22T09:40:00")
                .at("circumstances", Map.of("diseaseNo", "M03900", "online", true))
                .line(ClaimEntries.AMLODIPINE, "101", 3, "2.50").but("name", "氨氯地平").but("department", "0302")
                .but("doctor", "D-WANG").but("use", Map.of("prescription", "RX-1", "days", 7, "traceCodes", List.of("T1"))));

    AuditVisit visit = read.visit();
    assertThat(visit.mdtrtId()).isEqualTo("V-EARLIER");
    assertThat(visit.institution()).isEqualTo(ClaimEntries.COUNTY);
    assertThat(visit.insutype()).isEqualTo("390");
    assertThat(visit.medType()).isEqualTo("11");
    assertThat(visit.hospLv()).isEqualTo("06");
    assertThat(List.of(visit.department(), visit.doctor())).containsExactly("0301", "D-CHEN");
    assertThat(visit.begin()).isEqualTo(LocalDateTime.of(2026, 11, 22, 9, 0));
    assertThat(visit.end()).isEqualTo(LocalDateTime.of(2026, 11, 22, 9, 40));
    assertThat(visit.diseaseNo()).isEqualTo("M03900");
    assertThat(visit.online()).isTrue();

    AuditLine line = read.line();
    assertThat(List.of(line.lineId(), line.mdtrtId())).containsExactly("1", "V-EARLIER");
    assertThat(line.occurred()).isEqualTo(LocalDateTime.of(2026, 11, 22, 9, 10));
    assertThat(List.of(line.code(), line.name(), line.listType())).containsExactly(ClaimEntries.AMLODIPINE, "氨氯地平", "101");
    assertThat(line.quantity()).isEqualByComparingTo("3");
    assertThat(line.unitPrice()).isEqualByComparingTo("2.50");
    assertThat(line.amountFen()).isEqualTo(750);
    assertThat(List.of(line.department(), line.doctor())).containsExactly("0302", "D-WANG");
    assertThat(line.detail().prescription()).isEqualTo("RX-1");
    assertThat(line.detail().days()).isEqualByComparingTo(BigDecimal.valueOf(7));
    assertThat(line.detail().traceCodes()).containsExactly("T1");
  }

  @Test
  void a_claim_without_a_visit_number_is_a_visit_of_its_own() {
    Read read = claimed(ClaimEntries.visit("PT-WU", null).consultation());
    assertThat(read.visit().mdtrtId()).isNotBlank().isEqualTo(read.line().mdtrtId());
    assertThat(read.visit().end()).isNull();
    assertThat(read.visit().online()).isFalse();
  }

  private Read claimed(ClaimEntries entry) {
    var reply = house.as("his").act("/api/claims", entry.body());
    assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(201);
    EarlierRows rows = new EarlierRows(json);
    return jdbc.sql(
            "select l.*, %s from claim c join claim_line l on l.claim_id = c.id where c.id = ?::uuid"
                .formatted(EarlierRows.VISIT_COLUMNS))
        .param(reply.text("/id"))
        .query((r, i) -> new Read(rows.visit(r), rows.line(r)))
        .single();
  }
}
