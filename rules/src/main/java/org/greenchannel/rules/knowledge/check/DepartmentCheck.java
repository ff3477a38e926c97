package org.greenchannel.rules.knowledge.check;

import java.util.List;
import java.util.Map;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.Vocabulary;

/**
 * Only in some departments, and those below them: rules 21 and 85 ({@code bilg_dept_codg}).
 *
 * @param codes codes of departments; A03 covers A03.04
 */
record DepartmentCheck(List<String> codes, Messages names, Vocabulary vocabulary) implements LineCheck {

    private static final String TABLE = "departments";

    static DepartmentCheck of(KnowledgeRow row, Vocabulary vocabulary) {
        List<String> words = Params.words(row, "departments", vocabulary, TABLE);
        List<String> codes = words.stream().flatMap(word -> vocabulary.codes(TABLE, word, "codes").stream()).toList();
        return new DepartmentCheck(codes, Params.named(words, vocabulary, TABLE), vocabulary);
    }

    @Override
    public Verdict judge(AuditClaim claim, AuditLine line) {
        String department = of(claim, line);
        if (Evidence.blank(department)) {
            return Verdict.UNKNOWN;
        }
        for (int i = 0; i < codes.size(); i++) {
            if (under(department, codes.get(i))) {
                return Verdict.KEPT;
            }
        }
        return Verdict.BROKEN;
    }

    @Override
    public void explain(AuditClaim claim, AuditLine line, Map<String, String> evidence) {
        Evidence.both(evidence, "limit", names.zh(), names.en());
        String department = of(claim, line);
        String word = vocabulary.wordsOf(TABLE).stream().filter(one -> !Evidence.blank(department)
                && vocabulary.codes(TABLE, one, "codes").stream().anyMatch(code -> under(department, code))).findFirst().orElse(null);
        if (word != null) {
            Evidence.both(evidence, "actual", word, vocabulary.cell(TABLE, word, "en").orElse(word));
        } else {
            Evidence.both(evidence, "actual", Evidence.blank(department) ? "未说明科室" : department,
                    Evidence.blank(department) ? "no department stated" : department);
        }
        evidence.put("department", String.valueOf(department));
    }

    /** The department that charged, else that of the visit. */
    private static String of(AuditClaim claim, AuditLine line) {
        return Evidence.blank(line.department()) ? claim.visit().department() : line.department();
    }

    private static boolean under(String department, String code) {
        return department.startsWith(code) && (department.length() == code.length() || department.charAt(code.length()) == '.');
    }
}
