package org.greenchannel.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Request bodies of the tests, as callers write them. */
public final class ReferralBodies {

  private ReferralBodies() {}

  /** Two follow-ups above target, today 182/112, no red flags. */
  public static Map<String, Object> urgent() {
    Map<String, Object> body = new HashMap<>();
    body.put("patientId", "PT-ZHANG");
    body.put("toInstitution", "H51010100201");
    body.put("toDepartment", "0301");
    body.put("reason", "连续两次随访血压不达标，今日 182/112");
    body.put("consent", true);
    body.put("contractClaimed", true);
    body.put("clinical", clinical(182, 112, List.of()));
    return body;
  }

  /** The same with a red flag. */
  public static Map<String, Object> emergency() {
    Map<String, Object> body = urgent();
    body.put("clinical", clinical(182, 112, List.of("CHEST_PAIN")));
    return body;
  }

  /** 150/95 and nothing else: no rule matches. */
  public static Map<String, Object> unclear() {
    Map<String, Object> body = urgent();
    Map<String, Object> clinical = clinical(150, 95, List.of());
    clinical.put("followUps", List.of());
    body.put("clinical", clinical);
    return body;
  }

  public static Map<String, Object> clinical(int systolic, int diastolic, List<String> redFlags) {
    Map<String, Object> clinical = new HashMap<>();
    clinical.put("diagnosis", Map.of("code", "I10", "name", "原发性高血压"));
    clinical.put("systolic", systolic);
    clinical.put("diastolic", diastolic);
    clinical.put("redFlags", redFlags);
    clinical.put("followUps", List.of(
        Map.of("on", "2026-11-08", "systolic", 168, "diastolic", 102, "aboveTarget", true),
        Map.of("on", "2026-10-25", "systolic", 165, "diastolic", 100, "aboveTarget", true)));
    clinical.put("summary", "高血压 10 年，规律服药");
    clinical.put("allergies", "无");
    clinical.put("medications", "氨氯地平 5mg 每日一次");
    return clinical;
  }

  public static Map<String, Object> outcome() {
    return Map.of(
        "diagnosis", Map.of("code", "I10", "name", "原发性高血压 3 级"),
        "summary", "调整用药后血压稳定",
        "advice", "两周内随访");
  }

  /** A long-term chronic patient goes back with a complete package. */
  public static Map<String, Object> down() {
    Map<String, Object> body = new HashMap<>();
    body.put("reason", "病情稳定，转回基层随访");
    body.put("facts", facts());
    body.put("handover", handover());
    return body;
  }

  public static Map<String, Object> facts() {
    Map<String, Object> facts = new HashMap<>();
    facts.put("acuteOver", true);
    facts.put("stableDays", 3);
    facts.put("chronicLongTerm", true);
    facts.put("consent", true);
    return facts;
  }

  /** The package of a body, to be changed. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> handover(Map<String, Object> body) {
    return (Map<String, Object>) body.computeIfAbsent("handover", k -> new HashMap<>());
  }

  public static Map<String, Object> handover() {
    Map<String, Object> handover = new HashMap<>();
    handover.put("diagnosis", Map.of("code", "I10", "name", "原发性高血压 3 级"));
    handover.put("course", "调整用药后血压稳定三天");
    handover.put("results", "心电图、心脏彩超未见异常");
    handover.put("allergies", "无");
    handover.put("medications", "氨氯地平 5mg、缬沙坦 80mg，每日一次");
    handover.put("plan", "每周测量血压，不达标及时联系");
    handover.put("followUpOn", "2026-12-06");
    handover.put("parts", Map.of("TARGETS", "血压 <140/90"));
    return handover;
  }
}
