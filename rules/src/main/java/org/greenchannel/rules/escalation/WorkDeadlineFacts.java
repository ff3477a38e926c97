package org.greenchannel.rules.escalation;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * Who is told when work waits whose due moment its own context sets: filings by their class, contracts by their package. The case date is the day
 * the wait begins.
 *
 * <p>{@code remindMinutes} count back from the due moment, all others on from it; 0 means no such step. With {@code working} they are minutes of
 * working time, 480 to a day.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param work what waits
 */
@Question(table = WorkDeadlineFacts.TABLE, ids = "ESC-DDL", answers = {
        @Answer(name = "working", type = Type.FLAG),
        @Answer(name = "remindMinutes", type = Type.NUMBER),
        @Answer(name = "deputyMinutes", type = Type.NUMBER),
        @Answer(name = "supervisorMinutes", type = Type.NUMBER),
        @Answer(name = "reassignMinutes", type = Type.NUMBER)})
public record WorkDeadlineFacts(
        String region,
        LocalDate caseDate,
        @Words({"FILING_CHECK", "CONTRACT_CONFIRM"}) String work) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "escalation.deadline";

    @Override
    public String table() {
        return TABLE;
    }
}
