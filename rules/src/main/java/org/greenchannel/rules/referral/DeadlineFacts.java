package org.greenchannel.rules.referral;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * How long a step of a referral has, who is told when, and what follows in default; the case date is the day the step begins.
 * 
 * <p>All minutes count from the start of the step, which for the attendance is the end of the arranged time; 0 means no such step, and for {@code minutes} that the time is said elsewhere: for a reply by
 * the channel, for the follow-up after a hand-over by its package, for an order by the table of redemption. With {@code working} they are minutes
 * of working time, 480 to a day.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param kind what is referred
 * @param step which step has the deadline
 * @param urgency urgency decided
 * @param channel the channel decided, {@code NONE} where there is none
 */
@Question(table = DeadlineFacts.TABLE, ids = "REF-DDL", answers = {
        @Answer(name = "minutes", type = Type.NUMBER),
        @Answer(name = "working", type = Type.FLAG),
        @Answer(name = "remindMinutes", type = Type.NUMBER),
        @Answer(name = "deputyMinutes", type = Type.NUMBER),
        @Answer(name = "supervisorMinutes", type = Type.NUMBER),
        @Answer(name = "reassignMinutes", type = Type.NUMBER),
        @Answer(name = "onTimeout", values = {"NONE", "AGREE", "REFUSE", "EXPIRE", "RETURN"})})
public record DeadlineFacts(
        String region,
        LocalDate caseDate,
        @Words({"UP", "LATERAL", "DOWN", "CONSULT", "ADVICE", "ORDER"}) String kind,
        @Words({"TRIAGE", "REPLY", "INFORMATION", "VISIT", "ATTENDANCE", "APPOINTMENT", "OUTCOME", "CANCELLATION", "CANCELLATION_STARTED",
                "EXAMINE", "DIAGNOSE", "ADVICE", "FOLLOW_UP", "REDEMPTION", "RESULT"}) String step,
        @Words({"EMERGENCY", "URGENT", "ROUTINE", "DOCTOR_DECIDES"}) String urgency,
        @Words({"EMERGENCY_DIRECT", "GREEN", "ORDINARY", "NONE"}) String channel) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "referral.deadline";

    @Override
    public String table() {
        return TABLE;
    }
}
