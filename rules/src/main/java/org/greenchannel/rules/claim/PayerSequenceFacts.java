package org.greenchannel.rules.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;

/**
 * In which order the payers pay (domain table 9.25); the case date is the day of discharge or settlement. A cell holds one value, so the
 * order is six columns; NONE leaves a place empty.
 *
 * @param region region of the case
 * @param caseDate day of the case
 */
@Question(table = PayerSequenceFacts.TABLE, ids = "CLM-SEQ", answers = {
        @Answer(name = "payer1", values = {"BASIC", "SERIOUS", "ASSISTANCE", "VETERAN", "ACCOUNT", "CASH", "NONE"}),
        @Answer(name = "payer2", values = {"BASIC", "SERIOUS", "ASSISTANCE", "VETERAN", "ACCOUNT", "CASH", "NONE"}),
        @Answer(name = "payer3", values = {"BASIC", "SERIOUS", "ASSISTANCE", "VETERAN", "ACCOUNT", "CASH", "NONE"}),
        @Answer(name = "payer4", values = {"BASIC", "SERIOUS", "ASSISTANCE", "VETERAN", "ACCOUNT", "CASH", "NONE"}),
        @Answer(name = "payer5", values = {"BASIC", "SERIOUS", "ASSISTANCE", "VETERAN", "ACCOUNT", "CASH", "NONE"}),
        @Answer(name = "payer6", values = {"BASIC", "SERIOUS", "ASSISTANCE", "VETERAN", "ACCOUNT", "CASH", "NONE"})})
public record PayerSequenceFacts(
        String region,
        LocalDate caseDate) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "claim.payer_sequence";

    @Override
    public String table() {
        return TABLE;
    }

    /**
     * The payers of an answer, first payer first.
     *
     * @throws IllegalStateException when a payer stands twice
     */
    public static List<String> order(Decision decision) {
        List<String> payers = IntStream.rangeClosed(1, 6).mapToObj(place -> decision.text("payer" + place))
                .filter(payer -> !payer.equals("NONE")).toList();
        if (payers.stream().distinct().count() < payers.size()) {
            throw new IllegalStateException(decision.first().ruleId() + " names a payer twice: " + payers);
        }
        return payers;
    }
}
