package org.greenchannel.rules.knowledge.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.Vocabulary;

/**
 * Only in institutions of a level or above: rules 12 and 24 ({@code hosp_lv}).
 *
 * @param allowed {@code hosp_lv} that reach the level
 * @param below   {@code hosp_lv} that do not
 */
record LevelCheck(Set<String> allowed, Set<String> below, Messages least, Vocabulary vocabulary) implements LineCheck {

    private static final String TABLE = "hospital_levels";

    static LevelCheck of(KnowledgeRow row, Vocabulary vocabulary) {
        String word = Params.word(row, "level", vocabulary, TABLE);
        int least = rank(vocabulary, word);
        Set<String> allowed = new HashSet<>();
        Set<String> below = new HashSet<>();
        for (String level : vocabulary.wordsOf(TABLE)) {
            (rank(vocabulary, level) >= least ? allowed : below).addAll(vocabulary.codes(TABLE, level, "levels"));
        }
        return new LevelCheck(allowed, below, Params.named(List.of(word), vocabulary, TABLE), vocabulary);
    }

    /** The {@code hosp_lv} of these words. */
    static Set<String> codes(List<String> words, Vocabulary vocabulary) {
        Set<String> codes = new HashSet<>();
        words.forEach(word -> codes.addAll(vocabulary.codes(TABLE, word, "levels")));
        return codes;
    }

    @Override
    public Verdict judge(AuditClaim claim, AuditLine line) {
        String level = claim.visit().hospLv();
        if (level != null && allowed.contains(level)) {
            return Verdict.KEPT;
        }
        return level != null && below.contains(level) ? Verdict.BROKEN : Verdict.UNKNOWN;
    }

    @Override
    public void explain(AuditClaim claim, AuditLine line, Map<String, String> evidence) {
        Evidence.both(evidence, "limit", least.zh() + "及以上医疗机构", "institutions of level " + least.en() + " or above");
        String level = claim.visit().hospLv();
        String word = vocabulary.wordsOf(TABLE).stream().filter(one -> level != null && vocabulary.codes(TABLE, one, "levels").contains(level))
                .findFirst().orElse(null);
        if (word == null) {
            Evidence.both(evidence, "actual", "级别不明", "a level that is not stated");
        } else {
            Evidence.both(evidence, "actual", word, vocabulary.cell(TABLE, word, "en").orElse(word));
        }
        evidence.put("hosp_lv", String.valueOf(level));
    }

    private static int rank(Vocabulary vocabulary, String word) {
        return Integer.parseInt(vocabulary.cell(TABLE, word, "rank").orElseThrow());
    }
}
