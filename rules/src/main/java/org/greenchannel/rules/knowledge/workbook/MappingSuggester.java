package org.greenchannel.rules.knowledge.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.Vocabulary;

/** Proposes a mapping for a workbook nobody has seen: which sheet, which headings, which column feeds which field. */
final class MappingSuggester {

    /** Less than this of a hundred for heading and content together is no evidence. */
    private static final int LEAST = 60;
    /** Of a hundred names beside codes, so many at least stand on the sheet of limits. */
    private static final int LEAST_SHARED = 50;
    private static final int MISSING = -1000;
    /** Any count or serial number looks so: without a heading that is no evidence. */
    private static final List<Look> ANY_NUMBER = List.of(Look.NUMBER);
    private static final Map<String, String> SEX_WORDS =
            Map.of("男性", "男", "女性", "女", "M", "男", "F", "女", "male", "男", "female", "女", "Male", "男", "Female", "女");

    private record Match(String field, SheetProfile.Column column, int score) {
    }

    private record Proposal(List<MappingLine> lines, List<String> missing, int score) {
    }

    private final Vocabulary vocabulary;
    private final List<SheetProfile> sheets;
    private final FieldHints hints = FieldHints.shipped();

    MappingSuggester(Vocabulary vocabulary, List<Sheet> sheets) {
        this.vocabulary = vocabulary;
        this.sheets = sheets.stream().map(sheet -> new SheetProfile(sheet, vocabulary)).toList();
    }

    MappingSuggestion suggest(KnowledgeKind asked, String fits) {
        Map<KnowledgeKind, Proposal> proposals = new HashMap<>();
        List<KnowledgeKind> kinds = asked == null ? Arrays.asList(KnowledgeKind.values()) : List.of(asked);
        kinds.forEach(kind -> proposals.put(kind, proposal(kind)));
        KnowledgeKind kind = kinds.stream().max(Comparator.comparingInt(one -> proposals.get(one).score())).orElseThrow();
        Proposal best = proposals.get(kind);
        return new MappingSuggestion(fits, kind.fileName(), best.lines(), best.missing(), sheets.stream().map(SheetProfile::look).toList());
    }

    /** The best sheet for the limits; where it has no codes, the best other sheet for those. */
    private Proposal proposal(KnowledgeKind kind) {
        Set<String> wanted = new LinkedHashSet<>(List.of("name", "code"));
        wanted.addAll(kind.required());
        wanted.addAll(kind.optional());
        wanted.add("type");
        Map<String, Match> facts = Map.of();
        SheetProfile from = null;
        for (SheetProfile sheet : sheets) {
            Map<String, Match> matches = matches(sheet, wanted);
            if (from == null || worth(kind, matches) > worth(kind, facts)) {
                facts = matches;
                from = sheet;
            }
        }
        Map<String, Match> codes = facts.containsKey("code") ? Map.of() : codes(from, facts.get("name"));
        List<String> missing = missing(kind, facts, codes);
        return new Proposal(lines(kind, facts, codes), missing, worth(kind, facts) + missing.size() * MISSING);
    }

    /** The sheet with codes whose names are those of the limits. */
    private Map<String, Match> codes(SheetProfile facts, Match name) {
        if (name == null) {
            return Map.of();
        }
        Set<String> names = new HashSet<>(name.column().values());
        for (SheetProfile sheet : sheets) {
            SheetProfile.Column same = sheet.columns().stream().max(Comparator.comparingInt(column -> shared(column, names))).orElse(null);
            Map<String, Match> matches = new LinkedHashMap<>(matches(sheet, Set.of("code", "type")));
            if (sheet != facts && matches.containsKey("code") && shared(same, names) >= LEAST_SHARED) {
                matches.put("name", new Match("name", same, 100));
                return matches;
            }
        }
        return Map.of();
    }

    private static int shared(SheetProfile.Column column, Set<String> names) {
        long shared = column.values().stream().filter(names::contains).count();
        return column.values().isEmpty() ? 0 : (int) (shared * 100 / column.values().size());
    }

    private static int worth(KnowledgeKind kind, Map<String, Match> matches) {
        List<String> counted = new ArrayList<>(kind.required());
        counted.add("name");
        return counted.stream().map(matches::get).filter(Objects::nonNull).mapToInt(Match::score).sum()
                - 50 * (int) counted.stream().filter(field -> !matches.containsKey(field)).count();
    }

    private List<String> missing(KnowledgeKind kind, Map<String, Match> facts, Map<String, Match> codes) {
        List<String> missing = new ArrayList<>(List.of("name", "code"));
        missing.addAll(kind.required());
        missing.removeIf(facts::containsKey);
        missing.removeIf(field -> field.equals("window") && facts.containsKey("unit") || field.equals("code") && codes.containsKey("code"));
        return missing;
    }

    /** The strongest claims first; a column feeds one field, a field is fed by one column. */
    private Map<String, Match> matches(SheetProfile sheet, Set<String> fields) {
        List<Match> all = new ArrayList<>();
        for (String field : fields) {
            sheet.columns().forEach(column -> all.add(new Match(field, column, score(field, column))));
        }
        all.sort(Comparator.comparingInt(Match::score).reversed());
        Map<String, Match> chosen = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Match match : all) {
            if (match.score() >= LEAST && !chosen.containsKey(match.field()) && taken.add(match.column().index())) {
                chosen.put(match.field(), match);
            }
        }
        return chosen;
    }

    private int score(String field, SheetProfile.Column column) {
        int heading = hints.heading(field, column.heading());
        List<Look> looks = hints.looks(field);
        if (looks.isEmpty() || column.values().isEmpty()) {
            return heading;
        }
        if (heading == 0 && looks.equals(ANY_NUMBER)) {
            return 0;
        }
        int content = column.percent(looks);
        boolean ownLook = looks.contains(column.look());
        return content < 30 ? 0 : heading + (ownLook ? content : content / 4);
    }

    private List<MappingLine> lines(KnowledgeKind kind, Map<String, Match> facts, Map<String, Match> codes) {
        List<MappingLine> lines = new ArrayList<>();
        lines.add(new MappingLine("@kind", "", kind.fileName()));
        Match code = facts.getOrDefault("code", codes.get("code"));
        if (code != null) {
            lines.add(new MappingLine("@subject", "", CodeShape.subject(code.column().values())));
            lines.add(new MappingLine("@code_pattern", "", CodeShape.pattern(code.column().values())));
        }
        Match type = facts.get("type");
        if (type != null && type.column().values().stream().distinct().count() == 1) {
            lines.add(new MappingLine("@type", "", type.column().values().get(0)));
        }
        facts.forEach((field, match) -> lines.add(line(kind, field, "facts", match)));
        codes.forEach((field, match) -> lines.add(line(kind, field, "codes", match)));
        if (facts.containsKey("sex")) {
            words(facts.get("sex").column(), lines);
        }
        return lines;
    }

    private static MappingLine line(KnowledgeKind kind, String field, String sheet, Match match) {
        boolean optional = field.equals("type") || kind.optional().contains(field) || field.equals(KnowledgeRow.REMARK);
        return new MappingLine(field, sheet, match.column().heading() + (optional ? "?" : ""));
    }

    private static void words(SheetProfile.Column sex, List<MappingLine> lines) {
        String words = new TreeSet<>(sex.values()).stream().filter(SEX_WORDS::containsKey)
                .map(word -> word + "=" + SEX_WORDS.get(word)).collect(Collectors.joining(";"));
        if (!words.isEmpty()) {
            lines.add(new MappingLine("sex", "words", words));
        }
    }
}
