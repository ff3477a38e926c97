package org.greenchannel.rules.delivery;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Words;

/**
 * What an event on the way asks us to do; the case date is the day of the event.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param event what happened
 * @param storage storage class
 * @param minutesOut minutes out of the temperature range
 * @param sealOk seal unbroken
 * @param identityOk receiver's identity confirmed, true before hand-over
 * @param traceScanned trace code scanned
 * @param failedAttempts failed attempts so far, this one included
 */
@Question(table = DeliveryEventFacts.TABLE, ids = "DEL-EVT", answers = {
        @Answer(name = "action",
                values = {"CONTINUE", "COMPLETE", "RETURN_QUARANTINE", "QUARANTINE", "RETRY_OR_RETURN",
                        "RETURN_NOTIFY", "BLOCK_SETTLEMENT", "STOP_NOTIFY", "RETURN_REFUND", "REFUSE_RETURN",
                        "REVIEW"})})
public record DeliveryEventFacts(
        String region,
        LocalDate caseDate,
        @Words({"PICKED_UP", "IN_TRANSIT", "TEMPERATURE", "ARRIVED", "DELIVERED", "ATTEMPT_FAILED", "RECALL", "QUALITY_PROBLEM",
                "REMORSE"}) String event,
        @Words({"NORMAL", "REFRIGERATED", "FROZEN"}) String storage,
        int minutesOut,
        boolean sealOk,
        boolean identityOk,
        boolean traceScanned,
        int failedAttempts) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "delivery.event";

    @Override
    public String table() {
        return TABLE;
    }
}
