package org.greenchannel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.greenchannel.EngineApplication;

/** Up through the green channel, and down again with a hand-over package; and an emergency that nobody can decline. */
final class ReferralChapter {

  private final StoryCaller call;
  private final StoryTeller tell;
  private final String base;
  private final String sandbox;
  private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of(EngineApplication.ZONE)));

  ReferralChapter(StoryCaller call, StoryTeller tell, String base, String sandbox) {
    this.call = call;
    this.tell = tell;
    this.base = base;
    this.sandbox = sandbox;
  }

  /** Returns the episode that the later chapters go on with. */
  UUID tell() {
    tell.chapter("一、双向转诊，绿色通道", "1. Two-way referral through the green channel");
    JsonNode referral = request();
    String id = referral.at("/id").asText();
    arrive(id);
    comeDown(id);
    emergency();
    return UUID.fromString(referral.at("/episodeId").asText());
  }

  private JsonNode request() {
    JsonNode made =
        call.post(
            "wang", "/api/referrals",
            """
            {"patientId":"PT-ZHANG","toInstitution":"H51010100201","toDepartment":"0301","consent":true,
             "contractClaimed":true,"reason":"连续两次随访血压不达标，今日 182/112，申请上转调整治疗",
             "clinical":{"diagnosis":{"code":"I10","name":"原发性高血压"},"systolic":182,"diastolic":112,
               "followUps":[{"on":"%s","systolic":168,"diastolic":102,"aboveTarget":true},
                            {"on":"%s","systolic":172,"diastolic":104,"aboveTarget":true}],
               "medications":"氨氯地平 5 mg 每日一次"}}"""
                .formatted(today.minusDays(28), today.minusDays(14)));
    String number = made.at("/number").asText();
    tell.step("wang", "家庭医生为签约患者申请上转 " + number + "：182/112，两次随访不达标，无危险信号",
        "The family doctor asks for an up-referral of a contracted patient: 182/112, two follow-ups above target, no red flag");
    String path = "/api/referrals/" + made.at("/id").asText();
    JsonNode seen = call.until("the slot", () -> call.get("wang", path), r -> r.at("/slotReserved").asBoolean());
    seen.at("/decisions").forEach(d -> tell.detail(d.at("/ruleId").asText() + "  " + d.at("/lawKey").asText() + "  " + d.at("/text/zh").asText()));
    tell.detail("紧急程度 " + seen.at("/urgencyText/zh").asText() + " · 通道 " + seen.at("/channelText/zh").asText()
        + " · 号源 " + seen.at("/slot/at").asText());
    JsonNode task = call.until("the liaison's task", () -> call.get("liu", "/api/worklist?search=" + number), l -> l.at("/total").asInt() > 0);
    tell.step("（等待 waits）", "县医院联络员 liu 的任务：" + task.at("/items/0/textZh").asText(),
        "The task of the county liaison liu: " + task.at("/items/0/textEn").asText());
    tell.look(base + "/camunda/app/tasklist/  (liu / demo)");
    call.until("the mail and the text message", () -> call.sandbox("/_api/sms"), s -> s.size() > 0);
    tell.detail("医院收到邮件，患者收到短信 The hospital has a mail, the patient a text message");
    tell.look(sandbox + "/mailbox");
    return seen;
  }

  private void arrive(String id) {
    call.post("liu", acts(id) + "accept", "{}");
    tell.step("liu", "联络员接收转诊", "The liaison accepts");
    call.post("his", acts(id) + "arrive", "{}");
    tell.step("his", "患者到诊，由医院系统报告", "The patient arrives; the hospital's system says so");
    call.post("chen", acts(id) + "report-outcome",
        """
        {"diagnosis":{"code":"I10","name":"高血压 3 级"},"summary":"调整为联合用药，血压 138/84，无急性靶器官损害",
         "advice":"回基层继续随访"}""");
    tell.step("chen", "县医院医生填写诊疗结果，上转完成", "The county doctor reports the outcome; the up-referral is complete");
  }

  private void comeDown(String id) {
    JsonNode down =
        call.post("chen", acts(id) + "request-down",
            """
            {"reason":"病情稳定，回基层随访",
             "facts":{"acuteOver":true,"stableDays":5,"chronicLongTerm":true,"consent":true,"receiverCapable":true,"drugAvailable":true},
             "handover":{"diagnosis":{"code":"I10","name":"高血压 3 级"},"course":"住院 5 天，联合用药后血压达标",
               "results":"心电图、肾功能正常，超声心动图轻度左室肥厚","allergies":"无","medications":"氨氯地平 5 mg + 缬沙坦 80 mg，每日一次",
               "plan":"每周测血压，两周后随访","followUpOn":"%s",
               "parts":{"TARGETS":"血压 <140/90"}}}"""
                .formatted(today.plusDays(14)));
    String number = down.at("/number").asText();
    tell.step("chen", "下转 " + number + "，附交接资料（诊断、经过、结果、过敏、用药、计划、随访日期）",
        "Down-referral with the hand-over package: diagnosis, course, results, allergies, medicines, plan, follow-up date");
    call.until("the receiving clerk's task", () -> call.get("zhou", "/api/worklist?search=" + number), l -> l.at("/total").asInt() > 0);
    String downId = down.at("/id").asText();
    call.post("zhou", acts(downId) + "accept-handover", "{}");
    JsonNode done = call.get("zhou", "/api/referrals/" + downId);
    tell.step("zhou", "柳河镇中心卫生院接收，随访已安排：" + done.at("/handover/followUpScheduledOn").asText(),
        "The township centre accepts; the follow-up is scheduled");
  }

  private void emergency() {
    JsonNode made =
        call.post("wang", "/api/referrals",
            """
            {"patientId":"PT-LI","toInstitution":"H51010100201","toDepartment":"1000","consent":true,
             "reason":"血压 196/118 伴胸痛","clinical":{"diagnosis":{"code":"I10","name":"原发性高血压"},
             "systolic":196,"diastolic":118,"redFlags":["CHEST_PAIN"]}}""");
    String id = made.at("/id").asText();
    call.until("the notice", () -> call.sandbox("/_api/notices"), n -> n.size() > 0);
    JsonNode no = call.refused("liu", acts(id) + "decline", "{\"reason\":\"NO_CAPACITY\"}");
    tell.step("wang", "另一种情形：有危险信号（胸痛）即为急诊直送，先救治后补手续",
        "Variant: a red flag (chest pain) makes it an emergency notice; treat first, papers later");
    tell.detail("联络员想退回也不行 Nobody can decline it: " + no.at("/code").asText());
  }

  private static String acts(String id) {
    return "/api/referrals/" + id + "/acts/";
  }
}
