package org.greenchannel.rules.knowledge;

import java.util.List;
import java.util.Map;
import org.greenchannel.rules.Messages;

/**
 * One of the 88 national rule classes (智能监管规则, 2025 edition), a row of {@code rules/knowledge/rule_classes.csv}, or a local
 * one of {@code local_rules.csv}.
 *
 * @param no                 official number, 1 to 88; from 901 for local classes
 * @param id                 English id, {@code item_sex}
 * @param nameZh             official name
 * @param nameEn             name in English
 * @param group              policy, management or medical
 * @param resultType         what a finding is by itself: VIOL, SUSP or STAT
 * @param officialResultType what a finding is when its row comes from a published list that leaves no room for judgement
 * @param basis              whether {@code resultType} is stated officially or is our assignment
 * @param severity           high, medium or low
 * @param stages             PRE (事前), IN (事中), POST (事后)
 * @param lawKey             key in {@code laws.csv}
 * @param code               code of edition 1.0, empty for rules new in 2025; the local id of a local class
 * @param checker            the generic check that serves it
 * @param status             working, or needs data
 * @param feed               the data it waits for when the status is needs data
 * @param staff              message template for staff
 * @param patient            message template for the patient
 */
public record RuleClass(int no, String id, String nameZh, String nameEn, String group, String resultType, String officialResultType,
                        String basis, String severity, List<String> stages, String lawKey, String code, String checker, String status,
                        String feed, Messages staff, Messages patient) {

    public static final String VIOLATION = "VIOL";
    public static final String SUSPICION = "SUSP";
    public static final String INDICATOR = "STAT";

    public RuleClass {
        stages = List.copyOf(stages);
    }

    /**
     * The kind of finding a row of this class gives.
     *
     * <p>The list of 88 calls the sex rules (67, 81, 87) rational use, hence a suspicion. A row taken from a published list of
     * limits (限定性别对象) is a stronger statement than the class: it says in which cases, item by item, and so raises the
     * finding to a clear violation. A row of our own never does (docs/adr/0010).
     */
    public String resultTypeFor(KnowledgeRow row) {
        return row.official() ? officialResultType : resultType;
    }

    /** What people call the class: its official number, or the local id of a rule that is not among the 88 (TRACE-101). */
    public String label() {
        return national() ? Integer.toString(no) : code;
    }

    /** Whether the class is one of the 88. */
    public boolean national() {
        return no <= 88;
    }

    Messages filled(Messages template, String name, Map<String, String> evidence) {
        return new Messages(fill(template.zh(), name, evidence, "Zh"), fill(template.en(), name, evidence, "En"));
    }

    private static String fill(String template, String name, Map<String, String> evidence, String language) {
        String text = template.replace("{name}", name);
        for (String key : List.of("limit", "actual", "excess")) {
            String value = evidence.getOrDefault(key + language, evidence.getOrDefault(key, ""));
            text = text.replace("{" + key + "}", value);
        }
        return text;
    }
}
