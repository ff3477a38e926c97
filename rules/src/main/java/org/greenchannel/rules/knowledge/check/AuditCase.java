package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.KnowledgeRow;

/**
 * One claim before one row: what a {@link CaseCheck} may look at, and whom it tells what it found.
 *
 * <p>Lines are named by their position in {@link AuditClaim#lines()}; quantities are millionths, after reversals.
 */
public interface AuditCase {

    /** The claim, with the patient's history. */
    AuditClaim claim();

    /** The row. */
    KnowledgeRow row();

    /** Positions of the charged lines with the row's code; none when the row speaks of a diagnosis, an operation or every claim. */
    int[] lines();

    /** Positions of the charged lines with this code. */
    int[] linesOf(String code);

    /** Quantity of a line that is still charged, in millionths. */
    long quantity(int line);

    /** Amount of a part of a line's quantity, fen, half-up; from 0 to the line's amount. */
    long amountOf(int line, long micro);

    /** Quantity of a line as charged before reversals, millionths: for lines of earlier claims. */
    long micro(AuditLine line);

    /** The patient's earlier lines with the row's code that are still charged, on days the row holds; in order of time. */
    default List<AuditLine> earlier() {
        return earlier(row().code());
    }

    /** The row of the same kind and rule that speaks of this line on its day; {@code null} when there is none. */
    KnowledgeRow alike(AuditLine line);

    /** Lines of earlier claims with this code that were not taken back and on whose day the row holds; in order of time. */
    List<AuditLine> earlier(String code);

    /** Whether the row holds on the day of this line. */
    boolean holdsFor(AuditLine line);

    /** The whole line goes against the row. */
    void found(int line, Map<String, String> evidence, List<AuditLine> related);

    /**
     * A part of a line goes against the row.
     *
     * @param micro quantity in violation, millionths
     * @param fen   amount in violation and to deduct, fen
     */
    void found(int line, long micro, long fen, Map<String, String> evidence, List<AuditLine> related);

    /** The visit as a whole goes against the row; nothing is deducted from a line. */
    void foundVisit(Map<String, String> evidence, List<AuditLine> related);

    /** Says that a fact is missing, so that a line can only be suspected. */
    void suspected(int line, Map<String, String> evidence, List<AuditLine> related);

    /** Millionths as a plain number. */
    static BigDecimal plain(long micro) {
        return Evidence.quantity(micro);
    }
}
