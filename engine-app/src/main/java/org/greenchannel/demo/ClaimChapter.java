package org.greenchannel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.greenchannel.EngineApplication;

/** Three claims: a clean one, one with an official violation, one that a reviewer decides. */
final class ClaimChapter {

  private final StoryCaller call;
  private final StoryTeller tell;
  private final String base;
  private final LocalDateTime now =
      LocalDateTime.now(Clock.system(ZoneId.of(EngineApplication.ZONE))).truncatedTo(ChronoUnit.SECONDS);

  ClaimChapter(StoryCaller call, StoryTeller tell, String base) {
    this.call = call;
    this.tell = tell;
    this.base = base;
  }

  void tell(UUID episode) {
    tell.chapter("三、医保结算与智能审核", "3. Settlement and smart audit of claims");
    clean(episode);
    refusedLine();
    suspicious();
  }

  private void clean(UUID episode) {
    JsonNode claim = settle("PT-ZHANG", episode, line(1, "001102000010000", "201", 1, "10.00"));
    tell.step("his", "无疑点的费用 " + claim.at("/number").asText() + " 当场结算，流程无等待",
        "A clean claim settles at once; its model runs without a wait state");
    amounts(claim);
  }

  private void refusedLine() {
    JsonNode claim =
        settle("PT-LI", null,
            line(1, "001102000010000", "201", 1, "10.00") + "," + line(2, "002101030300000", "201", 1, "180.00"));
    tell.step("his", "限女性的项目收给男性：该行拒付，其余照常结算 " + claim.at("/number").asText(),
        "An item for women charged to a man: that line is refused, the rest is settled");
    claim.at("/findings").forEach(this::finding);
    amounts(claim);
  }

  private void suspicious() {
    JsonNode claim =
        settle("PT-WU", null,
            line(1, "001102000010000", "201", 1, "10.00") + "," + line(2, "002101030300000", "201", 1, "180.00"));
    String number = claim.at("/number").asText();
    tell.step("his", "参保登记未说明性别：只能算疑点，转人工审核 " + number,
        "The registered sex is not stated: no more than a suspicion, and a person decides");
    claim.at("/findings").forEach(this::finding);
    JsonNode task = call.get("shen", "/api/worklist?search=" + number);
    tell.step("（等待 waits）", "审核员 shen 的任务：" + task.at("/items/0/textZh").asText(),
        "The task of the reviewer shen: " + task.at("/items/0/textEn").asText());
    tell.look(base + "/camunda/app/tasklist/  (shen / demo)");
    JsonNode done =
        call.post("shen", "/api/claims/" + claim.at("/id").asText() + "/acts/review",
            """
            {"decisions":[{"findingId":"%s","decision":"OVERTURN","reason":"病历证实为女性"}],"conclusion":"已核对病历"}"""
                .formatted(claim.at("/findings/0/id").asText()));
    tell.step("shen", "审核员看过证据，撤销疑点，费用结算", "The reviewer looks at the evidence, overturns the finding; the claim settles");
    amounts(done);
  }

  private void finding(JsonNode finding) {
    tell.detail("规则 rule " + finding.at("/ruleNo").asText() + " · " + finding.at("/law/key").asText()
        + " · 扣减 deducted " + yuan(finding.at("/deductFen").asLong()) + " · 承担方 bearer " + finding.at("/bearer").asText());
    tell.detail(finding.at("/staff/zh").asText());
    tell.detail(finding.at("/staff/en").asText());
  }

  private void amounts(JsonNode claim) {
    tell.detail("总额 total " + yuan(claim.at("/amounts/totalFen").asLong()) + " = 基金 fund "
        + yuan(claim.at("/amounts/fundFen").asLong()) + " + 个人 patient " + yuan(claim.at("/amounts/patientFen").asLong())
        + " + 拒付 denied " + yuan(claim.at("/amounts/deniedFen").asLong()));
    tell.look(base + "/api/claims/" + claim.at("/id").asText());
  }

  private JsonNode settle(String patient, UUID episode, String lines) {
    return call.post("his", "/api/claims",
        """
        {"patient":{"patientId":"%s"},
         "visit":{"institution":"H51010100201","visitId":"V-%s","medType":"11","department":"0301","doctor":"D-CHEN",
                  "begin":"%s","diagnoses":["I10"]},
         "cover":{"insutype":"390"},%s"lines":[%s]}"""
            .formatted(patient, UUID.randomUUID(), now.minusMinutes(30),
                episode == null ? "" : "\"episodeId\":\"" + episode + "\",", lines));
  }

  private String line(int no, String code, String listType, int quantity, String price) {
    long fen = new java.math.BigDecimal(price).movePointRight(2).longValueExact() * quantity;
    return """
        {"lineNo":"%d","occurred":"%s","code":"%s","listType":"%s","chargeLevel":"01","quantity":%d,"unitPrice":%s,"amountFen":%d}"""
        .formatted(no, now.minusMinutes(20), code, listType, quantity, price, fen);
  }

  private static String yuan(long fen) {
    return java.math.BigDecimal.valueOf(fen, 2).toPlainString();
  }
}
