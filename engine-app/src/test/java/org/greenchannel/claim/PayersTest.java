package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who pays a stay, to the cent, over the doors that hospitals use. */
@HouseTest
class PayersTest {

  private static final String STATIN = "XC10AAA002A001010100104";
  private static final String VITAMINS = "XA11XXX001A001010100106";
  private static final String PROVINCIAL = "H99000000001";

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void a_provincial_hospital_in_another_region() {
    jdbc.sql(
            """
            insert into institution (code, name_zh, name_en, kind, level, provincial, region)
            values (?, '外省某省级医院', 'A provincial hospital elsewhere', 'HOSPITAL', 3, true, 'elsewhere')
            on conflict do nothing""")
        .param(PROVINCIAL).update();
    jdbc.sql(
            """
            insert into app_user (username, password_hash, name_zh, name_en, roles, institution_code)
            select 'his-elsewhere', password_hash, '外省系统', 'A system elsewhere', roles, ? from app_user where username = 'his'
            on conflict do nothing""")
        .param(PROVINCIAL).update();
  }

  @Test
  void a_stay_of_20000_of_a_person_on_minimum_living_allowance_leaves_2620_in_cash() {
    person("PT-PAY-1", "MINIMUM_LIVING", "NONE", 0);
    var reply = house.as("his").act("/api/claims", stayOf20000("PT-PAY-1", "PAY-1", ClaimEntries.COUNTY).body());
    assertThat(reply.text("/status")).as(String.valueOf(reply.body())).isEqualTo("SETTLED");
    assertThat(reply.text("/amounts/inScopeFen")).isEqualTo("1840000");
    assertThat(paid(reply)).isEqualTo(new Payers(1_432_000, 0, 306_000, 0, 0, 262_000));
    assertThat(reply.text("/amounts/fundFen")).isEqualTo("1738000");
    assertThat(reply.text("/paid/1/payerText/zh")).isEqualTo("医疗救助");
    assertThat(reply.text("/payments/2/ruleId")).isEqualTo("CLM-AST-002");
    assertThat(tables(reply.text("/id"))).contains(
        "claim.band", "claim.payer_sequence", "claim.serious_illness", "claim.medical_assistance", "claim.veteran_subsidy");
    addsUp(reply);
  }

  @Test
  void the_national_answer_names_every_payer() {
    person("PT-PAY-2", "MINIMUM_LIVING", "NONE", 100_000);
    Map<String, Object> message = national("PT-PAY-2", "PAY-2");
    var reply = house.as("his").post("/national", message);
    assertThat(reply.text("/infcode")).as(String.valueOf(reply.body())).isEqualTo("0");
    amount(reply, "hifp_pay", "14320.00");
    amount(reply, "hifmi_pay", "0");
    amount(reply, "hifob_pay", "0");
    amount(reply, "maf_pay", "3060.00");
    amount(reply, "fund_pay_sumamt", "17380.00");
    amount(reply, "psn_part_amt", "2620.00");
    amount(reply, "acct_pay", "1000.00");
    amount(reply, "psn_cash_pay", "1620.00");
    amount(reply, "balc", "0");
  }

  @Test
  void the_same_stay_at_a_provincial_hospital_elsewhere_without_referral_is_paid_7155() {
    person("PT-PAY-3", "NONE", "NONE", 0);
    var reply = house.as("his-elsewhere").act("/api/claims", stayOf20000("PT-PAY-3", "PAY-3", PROVINCIAL).cover("filing", "UNREFERRED").body());
    assertThat(reply.text("/band/ratioBp")).as(String.valueOf(reply.body())).isEqualTo("4500");
    assertThat(paid(reply)).isEqualTo(new Payers(715_500, 0, 0, 0, 0, 1_284_500));
    assertThat(tables(reply.text("/id"))).contains("claim.cross_region");
    addsUp(reply);
  }

  @Test
  void a_burden_of_50000_is_paid_17278_80_by_serious_illness_insurance_in_one_claim_or_two() {
    person("PT-PAY-4", "NONE", "NONE", 0);
    var one = stay("PT-PAY-4", "PAY-4", 24_800_000);
    assertThat(paid(one).basicFen()).as(String.valueOf(one.body())).isEqualTo(19_800_000);
    assertThat(paid(one).seriousFen()).isEqualTo(1_727_880);
    addsUp(one);
    person("PT-PAY-5", "NONE", "NONE", 0);
    var first = stay("PT-PAY-5", "PAY-5", 10_000_000);
    assertThat(paid(first).seriousFen()).isZero();
    var second = stay("PT-PAY-5", "PAY-5", 14_800_000);
    assertThat(paid(second).seriousFen()).as(String.valueOf(second.body())).isEqualTo(1_727_880);
    assertThat(second.text("/payments/1/baseUsedFen")).isEqualTo("2040000");
  }

  @Test
  void an_assisted_person_is_paid_25609_35_of_it_and_then_assistance_and_subsidy_follow() {
    person("PT-PAY-6", "MARGINAL", "B", 0);
    var reply = stay("PT-PAY-6", "PAY-6", 24_800_000);
    assertThat(paid(reply)).as(String.valueOf(reply.body()))
        .isEqualTo(new Payers(19_800_000, 2_560_935, 1_283_439, 924_501, 0, 231_125));
    addsUp(reply);
  }

  @Test
  void two_claims_at_the_same_moment_do_not_both_slip_under_a_ceiling() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (int round = 1; round <= 4; round++) {
        String patient = "PT-PAIR-" + round;
        person(patient, "MINIMUM_LIVING", "NONE", 0);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<House.Reply>> calls =
            List.of(
                () -> { start.await(); return stay(patient, patient + "-A", 40_000_000); },
                () -> { start.await(); return stay(patient, patient + "-B", 40_000_000); });
        Payers year = Payers.NOBODY;
        for (var reply : both.invokeAll(calls)) {
          assertThat(reply.get().text("/status")).as(String.valueOf(reply.get().body())).isEqualTo("SETTLED");
          addsUp(reply.get());
          year = year.plus(paid(reply.get()));
        }
        assertThat(year.basicFen()).isEqualTo(30_000_000);
        assertThat(year.assistanceFen()).isEqualTo(5_000_000);
      }
    } finally {
      both.shutdownNow();
    }
  }

  @Test
  void the_account_pays_until_it_is_empty_and_not_when_the_person_does_not_want_it() {
    person("PT-PAY-7", "NONE", "NONE", 200_000);
    assertThat(paid(stay("PT-PAY-7", "PAY-7", 100_000)).accountFen()).isEqualTo(60_000);
    var kept = house.as("his").act("/api/claims", entry("PT-PAY-7", "PAY-7b", 100_000).cover("useAccount", false).body());
    assertThat(paid(kept).accountFen()).isZero();
    assertThat(paid(stay("PT-PAY-7", "PAY-7c", 1_000_000)).accountFen()).isEqualTo(140_000);
    assertThat(paid(stay("PT-PAY-7", "PAY-7d", 1_000_000)).accountFen()).isZero();
  }

  private void person(String id, String category, String group, long accountFen) {
    jdbc.sql(
            """
            insert into patient (id, psn_no, name, name_en, initials, sex, birth_date, identity_no, identity_last4, phone)
            select ?, ?, '甲', 'A', 'j', '1', date '1970-01-01', identity_no, '0000', '' from patient where id = 'PT-LI'""")
        .params(id, id).update();
    jdbc.sql(
            """
            insert into coverage (patient_id, plan, insutype, category, veteran_group, account_fen, valid_from)
            values (?, 'example-resident', '390', ?, ?, ?, date '2020-01-01')""")
        .params(id, category, group, accountFen).update();
  }

  private static ClaimEntries stayOf20000(String patient, String visit, String institution) {
    return ClaimEntries.visit(patient, visit).at("institution", institution).at("medType", "21")
        .at("begin", "2026-11-18T09:00:00").at("end", "2026-11-20T09:00:00")
        .line(VITAMINS, "101", "03", 1, "1000.00", "2026-11-19T09:00:00")
        .line(STATIN, "101", "02", 2, "3000.00", "2026-11-19T09:10:00")
        .line(ClaimEntries.AMLODIPINE, "101", "01", 1, "13000.00", "2026-11-19T09:20:00");
  }

  /** A stay at the county hospital with everything in scope. */
  private House.Reply stay(String patient, String visit, long fen) {
    return house.as("his").act("/api/claims", entry(patient, visit, fen).body());
  }

  private static ClaimEntries entry(String patient, String visit, long fen) {
    return ClaimEntries.visit(patient, visit).at("medType", "21")
        .at("begin", "2026-11-18T09:00:00").at("end", "2026-11-20T09:00:00")
        .line(ClaimEntries.AMLODIPINE, "101", "01", 1, java.math.BigDecimal.valueOf(fen, 2).toPlainString(), "2026-11-19T09:20:00")
        .but("lineNo", visit + fen);
  }

  private static Map<String, Object> national(String patient, String visit) {
    Map<String, Object> data = Map.of("psn_no", patient, "mdtrt_id", visit, "med_type", "21", "insutype", "390",
        "begntime", "2026-11-18 09:00:00", "endtime", "2026-11-20 09:00:00", "acct_used_flag", "1");
    return Map.of("infno", "2207", "msgid", "M-" + visit, "fixmedins_code", ClaimEntries.COUNTY, "infver", "V1.0",
        "input", Map.of("data", data, "feedetail", List.of(
            fee("1", VITAMINS, "03", "1000.00"), fee("2", STATIN, "02", "6000.00"), fee("3", ClaimEntries.AMLODIPINE, "01", "13000.00"))));
  }

  private static Map<String, Object> fee(String no, String code, String level, String yuan) {
    return Map.of("bkkp_sn", no, "fee_ocur_time", "2026-11-19 09:10:00", "hilist_code", code, "list_type", "101",
        "chrgitm_lv", level, "cnt", 1, "pric", yuan, "det_item_fee_sumamt", yuan);
  }

  private static void amount(House.Reply reply, String field, String yuan) {
    assertThat(reply.body().at("/output/setlinfo/" + field).decimalValue()).as(field).isEqualByComparingTo(yuan);
  }

  private static Payers paid(House.Reply reply) {
    var paid = reply.body().at("/amounts/paid");
    return new Payers(paid.at("/basicFen").asLong(-1), paid.at("/seriousFen").asLong(-1), paid.at("/assistanceFen").asLong(-1),
        paid.at("/veteranFen").asLong(-1), paid.at("/accountFen").asLong(-1), paid.at("/cashFen").asLong(-1));
  }

  private static void addsUp(House.Reply reply) {
    Payers lines = Payers.NOBODY;
    for (var line : reply.body().at("/lines")) {
      var paid = line.at("/amounts/paid");
      lines = lines.plus(new Payers(paid.at("/basicFen").asLong(), paid.at("/seriousFen").asLong(), paid.at("/assistanceFen").asLong(),
          paid.at("/veteranFen").asLong(), paid.at("/accountFen").asLong(), paid.at("/cashFen").asLong()));
    }
    assertThat(lines).isEqualTo(paid(reply));
    assertThat(lines.fundsFen() + lines.accountFen() + lines.cashFen()).isEqualTo(reply.body().at("/amounts/totalFen").asLong());
  }

  private List<String> tables(String claimId) {
    return jdbc.sql("select table_name from decision_log where record_id = ?::uuid order by id").param(claimId).query(String.class).list();
  }
}
