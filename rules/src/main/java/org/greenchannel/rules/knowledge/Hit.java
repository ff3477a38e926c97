package org.greenchannel.rules.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.Messages;

/**
 * One line found against one knowledge row; what follows from it (refuse, review, remind) is a decision table's to say.
 *
 * @param lineId           the line
 * @param rule             the national rule class
 * @param row              the knowledge row, with its law and source
 * @param resultType       VIOL clear violation, SUSP suspicion, STAT indicator; a fact that is missing makes it SUSP
 * @param basis            official or design, that of the row: only official violations may refuse a line by themselves
 * @param violatedQuantity quantity in violation, in the line's own unit
 * @param violatedFen      amount in violation, fen
 * @param deductFen        amount to deduct if the finding stands, fen; from 0 to the line's amount
 * @param evidence         what was compared: {@code limit}, {@code actual}, {@code excess}, {@code day} and the kind's own
 * @param relatedLines     other lines of this or earlier visits that count towards the finding, as {@code visit/line}
 */
public record Hit(String lineId, RuleClass rule, KnowledgeRow row, String resultType, String basis, BigDecimal violatedQuantity,
                  long violatedFen, long deductFen, Map<String, String> evidence, List<String> relatedLines) {

    public Hit {
        evidence = Map.copyOf(evidence);
        relatedLines = List.copyOf(relatedLines);
    }

    /** What a reviewer or clerk reads. */
    public Messages staff() {
        return rule.filled(rule.staff(), row.name(), evidence);
    }

    /** What the patient reads. */
    public Messages patient() {
        return rule.filled(rule.patient(), row.name(), evidence);
    }
}
