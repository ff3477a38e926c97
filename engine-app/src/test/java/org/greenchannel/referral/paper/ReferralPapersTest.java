package org.greenchannel.referral.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Role;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.referral.ReferralBodies;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.trail.Trail;
import org.greenchannel.trail.TrailEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A referral on paper: the note with counterfoil and receipt, the hand-over package, for those who take part. */
@HouseTest
class ReferralPapersTest {

  private static final String REFERRALS = "/api/referrals/";
  private static final Path SHOWN = Path.of("target", "papers");
  private static final Actor WANG = new Actor("wang", Set.of(Role.DOCTOR), "H51010100301", "D-WANG", null, Locale.SIMPLIFIED_CHINESE);

  @Autowired private House house;
  @Autowired private ReferralPaperService papers;
  @Autowired private Trail trail;

  @BeforeEach
  void begin_on_a_known_day() {
    house.clock().set(TestClock.START);
  }

  @Test
  void the_note_of_an_up_referral_has_counterfoil_note_and_receipt_in_both_languages() throws IOException {
    String id = requested();
    String zh = text(printed(id, "note.pdf", Locale.SIMPLIFIED_CHINESE));
    assertThat(zh).contains("双向转诊（转出）单", "存根", "回执", "张桂兰", "云溪县人民医院", "心血管内科", "原发性高血压", "182/112", "王守诚");
    assertThat(zh).contains("**************0026").doesNotContain("510101195803140026");
    String en = text(printed(id, "note.pdf", Locale.ENGLISH));
    assertThat(en).contains("counterfoil", "receipt", "Zhang Guilan", "Yunxi County People", "Cardiology", "Urgent");
  }

  @Test
  void the_note_of_a_down_referral_and_its_package_say_what_primary_care_needs() throws IOException {
    String down = down();
    assertThat(text(printed(down, "note.pdf", Locale.SIMPLIFIED_CHINESE)))
        .contains("双向转诊（回转）单", "柳河镇中心卫生院", "心电图、心脏彩超未见异常", "2026年12月6日");
    String zh = text(printed(down, "handover.pdf", Locale.SIMPLIFIED_CHINESE));
    assertThat(zh).contains("下转交接包", "控制目标", "血压 <140/90", "REF-HND-001", "已提供");
    assertThat(text(printed(down, "handover.pdf", Locale.ENGLISH))).contains("Hand-over package", "Required parts", "given");
  }

  @Test
  void an_order_lists_each_test_with_kind_code_and_name_and_until_when_and_where_it_may_be_done() throws IOException {
    Map<String, Object> body = ReferralBodies.urgent();
    body.put("kind", "ORDER");
    body.put("items", List.of(
        Map.of("kind", "LABORATORY", "code", "250101015", "name", "血细胞分析"),
        Map.of("kind", "IMAGING", "code", "210300001", "name", "头颅 CT 平扫"),
        Map.of("kind", "EXAMINATION", "name", "动态血压监测")));
    String id = house.as("wang").act(REFERRALS.substring(0, 14), body).text("/id");
    String zh = text(printed(id, "note.pdf", Locale.SIMPLIFIED_CHINESE));
    assertThat(zh).contains("检查检验申请单", "申请项目", "检验", "血细胞分析（编码 250101015）", "影像", "头颅 CT 平扫（编码 210300001）", "动态血压监测",
        "2026年11月29日前（含当日）", "石桥乡卫生院", "江州市第一人民医院", "开单医生").doesNotContain("双向转诊单");
    Paper english = printed(id, "note.pdf", Locale.ENGLISH);
    assertThat(new PdfReader(english.bytes()).getNumberOfPages()).as("one sheet").isEqualTo(1);
    String en = text(english);
    assertThat(en).contains("Order for tests", "Tests ordered", "Laboratory", "Imaging", "until 2026-11-29", "Shiqiao Township Health");
  }

  @Test
  void the_font_is_embedded_and_only_as_much_of_it_as_is_used() {
    byte[] note = printed(requested(), "note.pdf", Locale.SIMPLIFIED_CHINESE).bytes();
    assertThat(new String(note, java.nio.charset.StandardCharsets.ISO_8859_1)).contains("+NotoSansSC").contains("/FontFile2");
    assertThat(note.length).isLessThan(400_000);
  }

  @Test
  void every_print_leaves_a_trace_and_changes_nothing() {
    String id = requested();
    int version = house.as("wang").get(REFERRALS + id).body().at("/version").asInt();
    Reply reply = house.as("wang").get(REFERRALS + id + "/papers/note.pdf");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers().getContentType()).hasToString("application/pdf");
    assertThat(reply.headers().getCacheControl()).isEqualTo("no-store");
    assertThat(prints(id)).singleElement().satisfies(entry -> {
      assertThat(entry.actor()).isEqualTo("wang");
      assertThat(entry.noteZh()).isEqualTo("打印双向转诊单");
      assertThat(entry.outcome()).isEqualTo("done");
    });
    assertThat(house.as("wang").get(REFERRALS + id).body().at("/version").asInt()).isEqualTo(version);
  }

  @Test
  void the_receiver_and_the_patient_may_print_and_nobody_else() {
    String id = requested();
    assertThat(house.as("liu").get(REFERRALS + id + "/papers/note.pdf").status()).isEqualTo(200);
    assertThat(house.as("zhang").get(REFERRALS + id + "/papers/note.pdf").status()).isEqualTo(200);
    Reply stranger = house.as("fang").get(REFERRALS + id + "/papers/note.pdf");
    assertThat(stranger.status()).isEqualTo(404);
    Reply regulator = house.as("regulator").get(REFERRALS + id + "/papers/note.pdf");
    assertThat(regulator.status()).isEqualTo(403);
    assertThat(regulator.text("/code")).isEqualTo("paper.onlyParticipants");
    assertThat(prints(id)).extracting(TrailEntry::outcome).containsExactly("done", "done", "paper.onlyParticipants");
  }

  @Test
  void a_paper_that_a_referral_does_not_have_is_named() {
    String id = requested();
    assertThat(house.as("wang").get(REFERRALS + id + "/papers").body().findValuesAsText("paper")).containsExactly("note.pdf");
    Reply none = house.as("wang").get(REFERRALS + id + "/papers/handover.pdf");
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.text("/code")).isEqualTo("paper.unknown");
    assertThat(house.as("wang").get(REFERRALS + UUID.randomUUID() + "/papers/note.pdf").status()).isEqualTo(404);
  }

  @Test
  void a_long_story_goes_on_over_pages_and_strange_characters_do_no_harm() throws IOException {
    Map<String, Object> body = ReferralBodies.urgent();
    Map<String, Object> clinical = ReferralBodies.clinical(182, 112, List.of());
    clinical.put("summary", "患者𠮷某，喆玥堃；<b>&</b> \uD83D\uDE00\n" + "高血压病史十年。".repeat(240));
    body.put("clinical", clinical);
    Paper note = printed(house.as("wang").act(REFERRALS.substring(0, 14), body).text("/id"), "note.pdf", Locale.SIMPLIFIED_CHINESE);
    assertThat(new PdfReader(note.bytes()).getNumberOfPages()).isGreaterThan(1);
    assertThat(text(note)).contains("喆玥堃", "〓某", "<b>&</b>", "回执");
  }

  private String requested() {
    return house.as("wang").act(REFERRALS.substring(0, 14), ReferralBodies.urgent()).text("/id");
  }

  private String down() {
    String up = requested();
    house.runJobs();
    house.as("liu").act(REFERRALS + up + "/acts/accept", Map.of());
    house.as("liu").act(REFERRALS + up + "/acts/arrive", Map.of());
    Reply asked = house.as("chen").act(REFERRALS + up + "/acts/request-down", ReferralBodies.down());
    assertThat(asked.status()).as("%s", asked.body()).isEqualTo(201);
    return asked.text("/id");
  }

  private Paper printed(String id, String word, Locale locale) {
    Answer<Paper> answer = papers.print(new ReferralId(UUID.fromString(id)), word, locale, WANG);
    Paper paper = answer.value();
    try {
      Files.createDirectories(SHOWN);
      Files.write(SHOWN.resolve(locale.getLanguage() + "-" + paper.name()), paper.bytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return paper;
  }

  private List<TrailEntry> prints(String id) {
    return trail.ofRecord(UUID.fromString(id)).stream().filter(e -> e.act().equals("referral.print")).toList();
  }

  private static String text(Paper paper) throws IOException {
    PdfReader reader = new PdfReader(paper.bytes());
    PdfTextExtractor extractor = new PdfTextExtractor(reader);
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(extractor.getTextFromPage(page)).append('\n');
    }
    return text.toString();
  }
}
