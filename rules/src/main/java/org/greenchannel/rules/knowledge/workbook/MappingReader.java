package org.greenchannel.rules.knowledge.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.Vocabulary;
import org.greenchannel.rules.knowledge.workbook.WorkbookMapping.Headings;

/** Reads the lines of a mapping and checks that a workbook can be read by them. */
final class MappingReader {

    static final int MOST_LINES = 100;
    static final int LONGEST_CELL = 1000;
    private static final Set<String> ABOUT = Set.of("@kind", "@subject", "@type", "@code_pattern", "@rule");
    private static final Set<String> SUBJECTS = Set.of("item", "drug", "consumable");
    /** Letters, digits and classes of them, each once or an exact number of times; a pattern cannot make a match run away. */
    private static final Pattern PATTERN = Pattern.compile(
            "\\.\\+|(?:\\[[A-Za-z0-9._-]+]\\{\\d{1,2},\\d{1,2}}|(?:(?:\\[[A-Za-z0-9._-]+]|[A-Za-z0-9])(?:\\{\\d{1,2}})?)+)"
                    + "(?:\\|(?:\\[[A-Za-z0-9._-]+]\\{\\d{1,2},\\d{1,2}}|(?:(?:\\[[A-Za-z0-9._-]+]|[A-Za-z0-9])(?:\\{\\d{1,2}})?)+))*");

    private final String name;
    private final List<MappingLine> lines;
    private final Map<String, String> about = new HashMap<>();
    private final Map<String, Map<String, Headings>> sheets = new HashMap<>();
    private final Map<String, String> constants = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> words = new LinkedHashMap<>();

    MappingReader(String name, List<MappingLine> lines) {
        this.name = name;
        this.lines = List.copyOf(lines);
    }

    WorkbookMapping mapping() {
        if (lines.size() > MOST_LINES) {
            throw wrong("", "映射超过 " + MOST_LINES + " 行。", "the mapping has more than " + MOST_LINES + " lines");
        }
        lines.forEach(this::take);
        KnowledgeKind kind = kind();
        Map<String, Headings> facts = sheets.getOrDefault("facts", Map.of());
        Map<String, Headings> codes = sheets.getOrDefault("codes", Map.of());
        checkFields(kind, facts, codes);
        checkComplete(kind, facts, codes);
        return new WorkbookMapping(name, kind, subject(), about.getOrDefault("@type", ""), pattern(), rule(), facts, codes,
                Map.copyOf(constants), Map.copyOf(words), lines);
    }

    private void take(MappingLine line) {
        if (line.headings().length() > LONGEST_CELL || line.field().isEmpty() || line.headings().isEmpty()) {
            throw wrong(line.field(), "这一行缺少字段或标题，或者过长。", "this line lacks its field or headings, or is too long");
        }
        if (line.about()) {
            if (!ABOUT.contains(line.field()) || about.put(line.field(), line.headings()) != null) {
                throw wrong(line.field(), "不认识或重复。", "is unknown or stands twice");
            }
            return;
        }
        boolean twice = switch (line.sheet()) {
            case "facts", "codes" -> sheets.computeIfAbsent(line.sheet(), sheet -> new LinkedHashMap<>()).put(line.field(), headings(line)) != null;
            case "constant" -> constants.put(line.field(), line.headings()) != null;
            case "words" -> words.put(line.field(), words(line)) != null;
            default -> throw wrong(line.field(), "工作表一栏应为 facts、codes、constant 或 words。", "sheet must be facts, codes, constant or words");
        };
        if (twice) {
            throw wrong(line.field(), "在同一张表中出现两次。", "stands twice for one sheet");
        }
    }

    private Map<String, String> words(MappingLine line) {
        Map<String, String> ours = new LinkedHashMap<>();
        for (String pair : line.headings().split("[;；]")) {
            String[] sides = pair.split("=", 2);
            if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
                throw wrong(line.field(), "用词对照应写作“女性=女;男性=男”。", "words are written as 女性=女;男性=男");
            }
            ours.put(sides[0].strip(), sides[1].strip());
        }
        return ours;
    }

    private Headings headings(MappingLine line) {
        boolean optional = line.headings().endsWith("?") || line.headings().endsWith("？");
        String names = optional ? line.headings().substring(0, line.headings().length() - 1) : line.headings();
        List<String> list = Arrays.stream(names.split("[;；]")).map(String::strip).filter(heading -> !heading.isEmpty()).toList();
        if (list.isEmpty()) {
            throw wrong(line.field(), "缺少标题。", "has no heading");
        }
        return new Headings(list, !optional);
    }

    private KnowledgeKind kind() {
        try {
            return KnowledgeKind.named(about.getOrDefault("@kind", ""));
        } catch (IllegalArgumentException e) {
            String known = Arrays.stream(KnowledgeKind.values()).map(KnowledgeKind::fileName).toList().toString();
            throw wrong("@kind", "没有这个种类；可用：" + known, "there is no such kind; known: " + known);
        }
    }

    private String subject() {
        String subject = about.getOrDefault("@subject", "");
        if (!subject.isEmpty() && !SUBJECTS.contains(subject)) {
            throw wrong("@subject", "应为 item、drug 或 consumable。", "must be item, drug or consumable");
        }
        return subject;
    }

    private Pattern pattern() {
        String pattern = about.getOrDefault("@code_pattern", ".+");
        if (!PATTERN.matcher(pattern).matches()) {
            throw wrong("@code_pattern", "只能由字母、数字、[A-Z0-9] 和 {15} 组成，用 | 分隔。",
                    "may hold letters, digits, [A-Z0-9] and {15}, with | between");
        }
        return Pattern.compile(pattern);
    }

    private String rule() {
        String rule = about.getOrDefault("@rule", "");
        if (!rule.isEmpty() && Vocabulary.shipped().ruleClasses().named(rule).isEmpty()) {
            throw wrong("@rule", "没有这条规则：" + rule, "there is no such rule: " + rule);
        }
        return rule;
    }

    private void checkFields(KnowledgeKind kind, Map<String, Headings> facts, Map<String, Headings> codes) {
        List<String> params = new ArrayList<>(kind.required());
        params.addAll(kind.optional());
        List<String> known = new ArrayList<>(params);
        known.addAll(List.of("name", "code", "type"));
        List<String> used = new ArrayList<>(facts.keySet());
        used.removeAll(known);
        codes.keySet().stream().filter(field -> !List.of("name", "code", "type").contains(field)).forEach(used::add);
        constants.keySet().stream().filter(field -> !params.contains(field)).forEach(used::add);
        words.keySet().stream().filter(field -> !params.contains(field)).forEach(used::add);
        if (!used.isEmpty()) {
            throw wrong(used.get(0), "此种类没有这个字段；可用：" + known, "this kind has no such field; known: " + known);
        }
    }

    private void checkComplete(KnowledgeKind kind, Map<String, Headings> facts, Map<String, Headings> codes) {
        List<String> missing = new ArrayList<>(kind.required());
        missing.add("name");
        missing.removeAll(facts.keySet());
        missing.removeAll(constants.keySet());
        if (facts.containsKey("unit") || constants.containsKey("unit")) {
            missing.remove("window");
        }
        Map<String, Headings> withCode = codes.isEmpty() ? facts : codes;
        List.of("name", "code").stream().filter(field -> !withCode.containsKey(field) && !missing.contains(field)).forEach(missing::add);
        if (!missing.isEmpty()) {
            throw wrong("", "缺少这些字段的标题：" + missing, "needs headings for " + missing);
        }
    }

    private BadMapping wrong(String field, String zh, String en) {
        return new BadMapping(name, field, zh, en);
    }
}
