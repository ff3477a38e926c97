package org.greenchannel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** An online follow-up visit, a pharmacist, a payment, a claim, a parcel. */
final class PrescriptionChapter {

  private static final String AMLODIPINE = "XC08CAA055A001010100101";
  private static final String ATORVASTATIN = "XC10AAA002A001010100104";
  private static final String MORPHINE = "XN02AAM061A001020100571";

  private final StoryCaller call;
  private final StoryTeller tell;
  private final String base;
  private final String sandbox;

  PrescriptionChapter(StoryCaller call, StoryTeller tell, String base, String sandbox) {
    this.call = call;
    this.tell = tell;
    this.base = base;
    this.sandbox = sandbox;
  }

  void tell(UUID episode) {
    tell.chapter("二、在线复诊、审方、支付、配送", "2. Online follow-up visit, pharmacist review, payment, delivery");
    banned(episode);
    String id = reviewed(episode);
    paid(id);
    dispensedAndDelivered(id);
  }

  private void banned(UUID episode) {
    JsonNode made = prescribe(episode, item(MORPHINE, "10mg", 3));
    JsonNode seen = await(made.at("/id").asText(), "returned");
    tell.step("chen", "网上开具吗啡：机器审核即退回 " + seen.at("/number").asText(),
        "Morphine prescribed online is returned by the check at once");
    seen.at("/findings").forEach(f ->
        tell.detail(f.at("/code").asText() + "  " + f.at("/ruleId").asText() + "  " + f.at("/law").asText() + "  " + f.at("/text/zh").asText()));
  }

  private String reviewed(UUID episode) {
    JsonNode made = prescribe(episode, item(AMLODIPINE, "5mg", 7) + "," + item(ATORVASTATIN, "20mg", 7));
    String id = made.at("/id").asText();
    String number = made.at("/number").asText();
    JsonNode task = call.until("the pharmacist's task", () -> call.get("lin", "/api/worklist?search=" + number), l -> l.at("/total").asInt() > 0);
    JsonNode seen = call.get("lin", path(id));
    tell.step("chen", "在线复诊后开具处方 " + number + "，资质、知情同意、用药规则通过，已由 CA 签名",
        "A prescription after the online follow-up visit: credentials, consent and drug rules pass, signed through the CA");
    tell.detail(seen.at("/signatureText/zh").asText());
    tell.step("（等待 waits）", "药师 lin 的任务：" + task.at("/items/0/textZh").asText(),
        "The task of the pharmacist lin: " + task.at("/items/0/textEn").asText());
    tell.look(base + "/camunda/app/tasklist/  (lin / demo)");
    call.post("lin", path(id) + "/acts/approve", "{}");
    tell.step("lin", "药师审方通过", "The pharmacist approves");
    return id;
  }

  private void paid(String id) {
    call.post("zhang", path(id) + "/acts/choose-delivery",
        "{\"pharmacyCode\":\"P51010100001\",\"address\":\"云溪县柳河镇青石街 12 号\"}");
    JsonNode seen = call.until("the payment request", () -> call.get("zhang", path(id)), p -> p.at("/payment/paymentId").isTextual());
    tell.step("zhang", "患者选择配送；预结算：总额 " + yuan(seen, "/payment/totalFen") + "，基金 " + yuan(seen, "/payment/fundFen")
        + "，个人 " + yuan(seen, "/payment/patientFen"), "The patient chooses delivery; pre-settlement says what the fund and the patient pay");
    call.driveSandbox("/_control/payments/" + seen.at("/payment/paymentId").asText() + "/pay", "{}");
    JsonNode settled = call.until("the settlement", () -> call.get("zhang", path(id)), p -> p.at("/payment/claimId").isTextual());
    tell.step("zhang", "患者付款（沙箱），费用即时结算", "The patient pays (sandbox); the claim settles");
    tell.look(sandbox + "/payments   " + base + "/api/claims/" + settled.at("/payment/claimId").asText());
  }

  private void dispensedAndDelivered(String id) {
    String number = call.get("zhang", path(id)).at("/number").asText();
    call.until("the dispenser's task", () -> call.get("qian", "/api/worklist?search=" + number), l -> l.at("/total").asInt() > 0);
    String code = Long.toString(System.nanoTime());
    call.post("qian", path(id) + "/acts/dispense",
        "{\"traceCodes\":[{\"lineNo\":1,\"codes\":[\"81%s\"]},{\"lineNo\":2,\"codes\":[\"82%s\"]}]}".formatted(code, code));
    tell.step("qian", "药房扫描追溯码，调配完成，交配送", "The pharmacy scans the trace codes, dispenses and hands over to the carrier");
    String delivery = call.until("the delivery", () -> call.get("zhang", path(id)), p -> p.at("/payment/deliveryId").isTextual())
        .at("/payment/deliveryId").asText();
    JsonNode arrived = call.until("the parcel", () -> call.get("zhang", "/api/deliveries/" + delivery), d -> "delivered".equals(d.at("/status").asText()));
    tell.step("carrier", "承运方逐条上报事件（沙箱），患者签收 " + arrived.at("/number").asText(),
        "The carrier reports its events (sandbox); the patient has received it");
    tell.look(sandbox + "/orders   " + base + "/api/deliveries/" + delivery);
  }

  private JsonNode prescribe(UUID episode, String items) {
    return call.post("chen", "/api/prescriptions",
        """
        {"patientId":"PT-ZHANG","episodeId":"%s",
         "visit":{"type":"FOLLOW_UP","offlineDiagnosis":true,"sameDiagnosis":true,"diseaseClass":"CHRONIC",
                  "identityVerified":true,"consentSigned":true},
         "content":{"diagnosisCode":"I10","diagnosisName":"原发性高血压","rxType":"GENERAL","stable":true,"items":[%s]}}"""
            .formatted(episode, items));
  }

  private static String item(String drug, String dose, int days) {
    return """
        {"drugCode":"%s","dose":"%s","frequency":"qd","route":"口服","days":%d,"quantity":1}""".formatted(drug, dose, days);
  }

  private JsonNode await(String id, String status) {
    return call.until("prescription " + status, () -> call.get("chen", path(id)), p -> status.equals(p.at("/status").asText()));
  }

  private static String path(String id) {
    return "/api/prescriptions/" + id;
  }

  private static String yuan(JsonNode node, String pointer) {
    return java.math.BigDecimal.valueOf(node.at(pointer).asLong(), 2).toPlainString();
  }
}
