package org.greenchannel.rules.knowledge.check;

import java.util.List;
import java.util.Map;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditDoctor;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.Vocabulary;

/**
 * An antibiotic only by a doctor who may prescribe its grade: rule 45. A doctor nobody knows is no finding.
 *
 * @param grade 1 unrestricted, 2 restricted, 3 special
 */
record AntibioticCheck(int grade, Messages word, Vocabulary vocabulary) implements LineCheck {

    private static final String TABLE = "antibiotic_grades";

    static AntibioticCheck of(KnowledgeRow row, Vocabulary vocabulary) {
        String word = Params.word(row, "grade", vocabulary, TABLE);
        return new AntibioticCheck(rank(vocabulary, word), Params.named(List.of(word), vocabulary, TABLE), vocabulary);
    }

    @Override
    public Verdict judge(AuditClaim claim, AuditLine line) {
        AuditDoctor doctor = doctor(claim, line);
        return doctor == null || doctor.antibioticRight() >= grade ? Verdict.KEPT : Verdict.BROKEN;
    }

    @Override
    public void explain(AuditClaim claim, AuditLine line, Map<String, String> evidence) {
        int right = doctor(claim, line).antibioticRight();
        String held = vocabulary.wordsOf(TABLE).stream().filter(one -> rank(vocabulary, one) == right).findFirst().orElse(null);
        if (held == null) {
            Evidence.both(evidence, "limit", "无抗菌药物处方权", "no right to prescribe antibiotics");
        } else {
            Evidence.both(evidence, "limit", held, vocabulary.cell(TABLE, held, "en").orElse(held));
        }
        Evidence.both(evidence, "actual", word.zh(), word.en());
        evidence.put("doctor", Evidence.blank(line.doctor()) ? claim.visit().doctor() : line.doctor());
    }

    private static AuditDoctor doctor(AuditClaim claim, AuditLine line) {
        String code = Evidence.blank(line.doctor()) ? claim.visit().doctor() : line.doctor();
        return code == null ? null : claim.doctors().get(code);
    }

    private static int rank(Vocabulary vocabulary, String word) {
        return Integer.parseInt(vocabulary.cell(TABLE, word, "grade").orElseThrow());
    }
}
