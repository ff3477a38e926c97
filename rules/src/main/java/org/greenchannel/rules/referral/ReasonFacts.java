package org.greenchannel.rules.referral;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * Which reasons may be given for an act on a referral: the matched rows are the list, in the order it is offered; the case date is the day of the
 * act. None matched means that the act takes no reason. The staff message is the word on screen.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param act the act, as in the address it is posted to
 * @param kind what is referred
 * @param part the part of the actor, as in the published machine
 */
@Question(table = ReasonFacts.TABLE, ids = "REF-RSN", answers = {
        @Answer(name = "code"),
        @Answer(name = "comment", type = Type.FLAG)})
public record ReasonFacts(
        String region,
        LocalDate caseDate,
        @Words({"decide-urgency", "raise-urgency", "accept", "decline", "decline-handover", "return-with-advice", "redirect", "schedule",
                "reschedule", "cancel-appointment", "no-show", "cancel", "request-cancel", "confirm-cancel", "refuse-cancel", "conclude-cancel",
                "expire", "return-unanswered"}) String act,
        @Words({"UP", "LATERAL", "DOWN", "CONSULT", "ADVICE", "ORDER"}) String kind,
        @Words({"doctor@from", "nurse@from", "clerk@from", "doctor@to", "nurse@to", "clerk@to", "system@to", "supervisor@to",
                "clerk@redeemer", "system@redeemer", "dispatcher", "patient", "house"}) String part) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "referral.reason";

    @Override
    public String table() {
        return TABLE;
    }
}
