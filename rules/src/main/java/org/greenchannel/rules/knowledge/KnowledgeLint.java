package org.greenchannel.rules.knowledge;

import org.greenchannel.rules.knowledge.check.CheckCompiler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenchannel.rules.Laws;
import org.greenchannel.rules.Messages;

/** What must be right before rows may hold: ids, words, rules, laws, and one answer for each code on each day. */
public final class KnowledgeLint {

    private final Vocabulary vocabulary;
    private final Laws laws;

    /** A lint in this vocabulary and these laws. */
    public KnowledgeLint(Vocabulary vocabulary, Laws laws) {
        this.vocabulary = vocabulary;
        this.laws = laws;
    }

    /** Everything that is wrong, in the order of the rows; empty when they may hold together. */
    public List<Messages> problems(Collection<KnowledgeRow> rows) {
        List<Messages> problems = new ArrayList<>();
        CheckCompiler compiler = new CheckCompiler(vocabulary);
        Set<String> ids = new HashSet<>();
        Map<String, List<KnowledgeRow>> sameQuestion = new HashMap<>();
        for (KnowledgeRow row : rows) {
            if (!ids.add(row.id())) {
                problems.add(new Messages("编号 " + row.id() + " 出现两次。", "Id " + row.id() + " appears twice."));
            }
            checkAlone(row, compiler, problems);
            checkOverlap(row, sameQuestion.computeIfAbsent(row.question(), key -> new ArrayList<>(1)), problems);
        }
        return problems;
    }

    private void checkAlone(KnowledgeRow row, CheckCompiler compiler, List<Messages> problems) {
        try {
            compiler.compile(row);
        } catch (BadParameter e) {
            problems.add(new Messages("行 " + row.id() + "：“" + row.param(e.param()) + "”看不懂；允许：" + e.allowed().zh() + "。",
                    "Row " + row.id() + ": '" + row.param(e.param()) + "' is not understood; allowed: " + e.allowed().en() + "."));
        }
        if (vocabulary.ruleClasses().find(row.ruleNo()).isEmpty()) {
            problems.add(new Messages("行 " + row.id() + "：规则 " + row.ruleNo() + " 不在 88 条之内。",
                    "Row " + row.id() + ": rule " + row.ruleNo() + " is not one of the 88."));
        }
        LocalDate end = row.until() == null ? LocalDate.MAX : row.until();
        if (laws.find(row.lawKey()).filter(law -> law.covers(row.from(), end)).isEmpty()) {
            problems.add(new Messages("行 " + row.id() + "：依据 " + row.lawKey() + " 不在 laws.csv 中，或在该行有效期内未生效。",
                    "Row " + row.id() + ": law " + row.lawKey() + " is not in laws.csv or not in force over the row's dates."));
        }
    }

    private static void checkOverlap(KnowledgeRow row, List<KnowledgeRow> others, List<Messages> problems) {
        for (KnowledgeRow other : others) {
            if (row.overlaps(other)) {
                problems.add(new Messages("行 " + row.id() + " 与 " + other.id() + " 的有效期重叠。",
                        "Rows " + row.id() + " and " + other.id() + " hold at the same time."));
            }
        }
        others.add(row);
    }
}
