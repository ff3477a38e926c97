package org.greenchannel.referral.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.referral.ReferralBodies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The month in figures, and each use of the green channel with what was promised and what happened. */
@HouseTest
class ReferralReportsTest {

  private static final String REFERRALS = "/api/referrals";
  private static final String REPORTS = "/api/referral-reports";
  private static final Actor OPS = new Actor("ops", Set.of(Role.OPERATIONS), "I51010100000", null, null, Locale.SIMPLIFIED_CHINESE);

  @Autowired private House house;
  @Autowired private ReferralReportService reports;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void a_month_of_its_own() {
    house.clock().set(TestClock.START.plus(Duration.ofDays(70)));
  }

  @Test
  void what_people_did_is_in_the_figures_of_their_month_and_no_other() {
    JsonNode before = figures();
    String accepted = requested();
    house.clock().set(house.clock().instant().plus(Duration.ofMinutes(30)));
    house.as("liu").act(REFERRALS + "/" + accepted + "/acts/accept", Map.of());
    String declined = requested();
    house.as("liu").act(REFERRALS + "/" + declined + "/acts/decline", Map.of("reason", "NO_CAPACITY", "advice", "下周再来"));
    JsonNode after = figures();
    assertThat(grown(before, after, "/requested")).isEqualTo(2);
    assertThat(grown(before, after, "/accepted")).isEqualTo(1);
    assertThat(grown(before, after, "/declined")).isEqualTo(1);
    assertThat(grown(before, after, "/declineReasons/NO_CAPACITY")).isEqualTo(1);
    assertThat(house.as("liu").get(REPORTS + "/monthly?month=2001-01").body().at("/requested").asInt()).isZero();
  }

  @Test
  void a_follow_up_after_an_urgent_referral_counts_by_the_day_the_patient_was_seen() {
    JsonNode before = figures();
    JsonNode team = team();
    String id = requested();
    String month = month();
    house.as("liu").act(REFERRALS + "/" + id + "/acts/accept", Map.of());
    house.as("liu").act(REFERRALS + "/" + id + "/acts/arrive", Map.of());
    assertThat(house.as("chen").act(REFERRALS + "/" + id + "/acts/report-outcome", ReferralBodies.outcome()).status()).isEqualTo(200);
    house.runJobsOf(id);
    LocalDate due = LocalDate.parse(house.as("wang").get(REFERRALS + "/" + id).text("/aftercare/dueOn"));
    assertThat(grown(before, figures(month), "/followUpsDue")).as("still to come").isZero();
    assertThat(grown(team, team(), "/followUpsDue")).as("still to come").isZero();
    house.clock().set(due.plusDays(5).atTime(9, 0).atZone(house.clock().getZone()).toInstant());
    assertThat(grown(before, figures(month), "/followUpsDue")).isEqualTo(1);
    assertThat(grown(before, figures(month), "/followUpsInTime")).as("not seen yet").isZero();
    Map<String, Object> visit = Map.of("seenOn", due.minusDays(2).toString(), "note", "血压 136/82");
    assertThat(house.as("wang").act(REFERRALS + "/" + id + "/acts/record-follow-up", visit).status()).isEqualTo(200);
    assertThat(grown(before, figures(month), "/followUpsInTime")).as("seen in time, written down late").isEqualTo(1);
    assertThat(grown(team, team(), "/followUpsDue")).isEqualTo(1);
    assertThat(grown(team, team(), "/followUpsOnTime")).isEqualTo(1);
  }

  @Test
  void each_use_of_the_green_channel_tells_promise_and_outcome() {
    String id = requested();
    house.clock().set(house.clock().instant().plus(Duration.ofHours(5)));
    house.as("liu").act(REFERRALS + "/" + id + "/acts/accept", Map.of());
    JsonNode use = useOf(id, house.as("regulator").get(REPORTS + "/green-channel?month=" + month()));
    assertThat(use.at("/finding").asText()).isEqualTo("ANSWERED_LATE");
    assertThat(use.at("/findingText/zh").asText()).isEqualTo("答复逾期");
    assertThat(use.at("/keptPlacePromised").asBoolean()).isTrue();
    assertThat(use.toString()).doesNotContain("张桂兰").doesNotContain("Zhang");
  }

  @Test
  void staff_see_their_own_institution_and_patients_no_report() {
    String id = requested();
    assertThat(useOf(id, house.as("wang").get(REPORTS + "/green-channel?month=" + month()))).isNotNull();
    assertThat(useOf(id, house.as("fang").get(REPORTS + "/green-channel?month=" + month()))).isNull();
    Reply patient = house.as("zhang").get(REPORTS + "/monthly?month=" + month());
    assertThat(patient.status()).isEqualTo(403);
    assertThat(patient.text("/code")).isEqualTo("report.notForYou");
    assertThat(jdbc.sql("select count(*) from trail where act = 'referral-report.figures' and actor = 'zhang'").query(Long.class).single()).isPositive();
  }

  @Test
  void a_month_that_is_none_is_refused() {
    for (String wrong : new String[] {"?month=2026-13", "?month=November", "?month=0000-01", ""}) {
      Reply reply = house.as("liu").get(REPORTS + "/monthly" + wrong);
      assertThat(reply.status()).isEqualTo(422);
      assertThat(reply.text("/code")).isEqualTo("report.monthWrong");
    }
  }

  @Test
  void the_workbook_has_its_sheets_in_both_languages() throws IOException {
    requested();
    for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
      Paper book = reports.monthly(month(), locale, OPS).value();
      Files.createDirectories(Path.of("target", "papers"));
      Files.write(Path.of("target", "papers", locale.getLanguage() + "-" + book.name()), book.bytes());
      try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book.bytes()))) {
        assertThat(workbook.getNumberOfSheets()).isEqualTo(8);
        boolean zh = locale.equals(Locale.SIMPLIFIED_CHINESE);
        assertThat(workbook.getSheetName(0)).isEqualTo(zh ? "总览" : "Overview");
        assertThat(workbook.getSheetAt(1).getRow(2).getCell(0).getStringCellValue()).contains(zh ? "柳河镇中心卫生院 → 云溪县人民医院" : "Liuhe");
        assertThat(workbook.getSheetAt(0).getRow(2).getCell(1).getNumericCellValue()).isPositive();
      }
    }
    assertThat(house.as("liu").get(REPORTS + "/monthly.xlsx?month=" + month()).headers().getContentType().toString()).contains("spreadsheetml");
  }

  private String requested() {
    Reply reply = house.as("wang").act(REFERRALS, ReferralBodies.urgent());
    assertThat(reply.status()).as("%s", reply.body()).isEqualTo(201);
    house.runJobsOf(reply.text("/id"));
    return reply.text("/id");
  }

  private JsonNode figures() {
    return figures(month());
  }

  private JsonNode figures(String month) {
    return house.as("liu").get(REPORTS + "/monthly?month=" + month).body();
  }

  /** What Dr. Wang's team has done around these days. */
  private JsonNode team() {
    return house.as("wang").get("/api/family-teams/T-LIUHE-1/statistics?from=2027-01-01&until=2027-12-31").body();
  }

  private String month() {
    return house.clock().instant().atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate().toString().substring(0, 7);
  }

  private static int grown(JsonNode before, JsonNode after, String field) {
    return after.at(field).asInt() - before.at(field).asInt();
  }

  private static JsonNode useOf(String id, Reply reply) {
    for (JsonNode use : reply.body()) {
      if (use.at("/id").asText().equals(id)) {
        return use;
      }
    }
    return null;
  }
}
