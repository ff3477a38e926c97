package org.greenchannel.referral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The published machine, written a second time by hand: a change of the one must be a change of the other. */
final class PublishedTransitions {

  /** Lines of course, states, act, parts, next state ("same" leaves it as it is). */
  private static final String TABLE = """
      UP | draft | request | doctor@from | requested
      UP | requested | await-triage | house | awaiting-triage
      UP | awaiting-triage | decide-urgency | doctor@from | requested
      UP | requested | present | house | received
      UP | received | accept | clerk@to supervisor@to dispatcher | accepted
      UP | received | decline | clerk@to supervisor@to dispatcher | rejected
      UP | received | return-with-advice | clerk@to supervisor@to dispatcher doctor@to | returned
      UP | received | ask-information | clerk@to supervisor@to dispatcher doctor@to nurse@to | awaiting-information
      UP | received | redirect | clerk@to supervisor@to dispatcher | requested
      UP | awaiting-triage received awaiting-information accepted scheduled no-show appointment-cancelled arrived event-completed awaiting-interpretation preliminary-outcome | escalate | house | same
      UP | awaiting-information | give-information | doctor@from | received
      UP | awaiting-information | return-unanswered | house | returned
      UP | requested awaiting-triage received awaiting-information | cancel | doctor@from patient | cancelled
      UP | requested awaiting-triage received awaiting-information accepted scheduled no-show appointment-cancelled | raise-urgency | doctor@from doctor@to nurse@to | same
      UP | requested awaiting-triage received awaiting-information accepted scheduled no-show appointment-cancelled | declare-emergency | house | accepted
      UP | accepted appointment-cancelled event-completed | schedule | clerk@to system@to house | scheduled
      UP | scheduled no-show | reschedule | clerk@to system@to | scheduled
      UP | scheduled | no-show | clerk@to system@to nurse@to | no-show
      UP | scheduled no-show event-completed | cancel-appointment | clerk@to system@to | appointment-cancelled
      UP | accepted scheduled no-show | arrive | clerk@to system@to nurse@to | arrived
      UP | accepted scheduled arrived event-completed | interim-note | clerk@to nurse@to doctor@to system@to | event-completed
      UP | awaiting-interpretation | interim-note | clerk@to nurse@to doctor@to system@to | same
      UP | accepted scheduled arrived event-completed awaiting-interpretation preliminary-outcome | report-outcome | clerk@to nurse@to doctor@to system@to | completed
      UP | arrived event-completed | await-interpretation | doctor@to system@to | awaiting-interpretation
      UP | arrived event-completed awaiting-interpretation preliminary-outcome | preliminary-outcome | clerk@to nurse@to doctor@to system@to | preliminary-outcome
      UP | arrived event-completed preliminary-outcome completed | request-down | doctor@to | same
      UP | completed | record-follow-up | doctor@from | same
      UP | accepted scheduled no-show appointment-cancelled | decline | clerk@to | rejected
      UP | arrived event-completed | decline | clerk@to | failed
      UP | accepted scheduled no-show appointment-cancelled arrived event-completed awaiting-interpretation preliminary-outcome | request-cancel | doctor@from patient | same
      UP | accepted scheduled no-show appointment-cancelled arrived event-completed awaiting-interpretation preliminary-outcome | confirm-cancel | clerk@to doctor@to | cancelled
      UP | accepted scheduled no-show appointment-cancelled arrived event-completed awaiting-interpretation preliminary-outcome | refuse-cancel | clerk@to doctor@to | same
      UP | accepted scheduled no-show appointment-cancelled arrived event-completed awaiting-interpretation preliminary-outcome | conclude-cancel | house | cancelled
      UP | accepted scheduled no-show appointment-cancelled arrived event-completed awaiting-interpretation preliminary-outcome | dismiss-cancel | house | same
      EMERGENCY | accepted | cancel | doctor@from | cancelled
      EMERGENCY | accepted arrived event-completed awaiting-interpretation preliminary-outcome | escalate | house | same
      EMERGENCY | accepted | arrive | clerk@to system@to nurse@to | arrived
      EMERGENCY | accepted arrived event-completed | interim-note | clerk@to nurse@to doctor@to system@to | event-completed
      EMERGENCY | awaiting-interpretation | interim-note | clerk@to nurse@to doctor@to system@to | same
      EMERGENCY | accepted arrived event-completed awaiting-interpretation preliminary-outcome | report-outcome | clerk@to nurse@to doctor@to system@to | completed
      EMERGENCY | arrived event-completed | await-interpretation | doctor@to system@to | awaiting-interpretation
      EMERGENCY | arrived event-completed awaiting-interpretation preliminary-outcome | preliminary-outcome | clerk@to nurse@to doctor@to system@to | preliminary-outcome
      EMERGENCY | arrived event-completed preliminary-outcome completed | request-down | doctor@to | same
      EMERGENCY | completed | record-follow-up | doctor@from | same
      DOWN | draft | request | doctor@from | requested
      DOWN | requested | refuse | house | rejected
      DOWN | requested | present | house | received
      DOWN | received | accept-handover | clerk@to supervisor@to dispatcher | accepted
      DOWN | received | decline-handover | clerk@to supervisor@to dispatcher | rejected
      DOWN | received | ask-information | clerk@to supervisor@to dispatcher doctor@to nurse@to | awaiting-information
      DOWN | awaiting-information | give-information | doctor@from | received
      DOWN | awaiting-information | return-unanswered | house | returned
      DOWN | received awaiting-information | escalate | house | same
      DOWN | requested received awaiting-information | cancel | doctor@from | cancelled
      DOWN | accepted | schedule-follow-up | house | completed
      DOWN | completed | record-follow-up | doctor@to | same
      CONSULT | draft | request | doctor@from | requested
      CONSULT | requested | present | house | received
      CONSULT | received | accept | clerk@to supervisor@to dispatcher | accepted
      CONSULT | received | decline | clerk@to supervisor@to dispatcher | rejected
      CONSULT | received | return-with-advice | clerk@to supervisor@to dispatcher doctor@to | returned
      CONSULT | received | ask-information | clerk@to supervisor@to dispatcher doctor@to nurse@to | awaiting-information
      CONSULT | received | redirect | clerk@to supervisor@to dispatcher | requested
      CONSULT | received awaiting-information accepted awaiting-interpretation preliminary-outcome | escalate | house | same
      CONSULT | awaiting-information | give-information | doctor@from | received
      CONSULT | awaiting-information | return-unanswered | house | returned
      CONSULT | requested received awaiting-information | cancel | doctor@from patient | cancelled
      CONSULT | accepted | examine | doctor@from nurse@from | awaiting-interpretation
      CONSULT | awaiting-interpretation | preliminary-outcome | doctor@to | preliminary-outcome
      CONSULT | awaiting-interpretation preliminary-outcome | diagnose | doctor@to | completed
      CONSULT | completed returned rejected | convert | doctor@from | same
      CONSULT | accepted awaiting-interpretation preliminary-outcome | request-cancel | doctor@from patient | same
      CONSULT | accepted awaiting-interpretation preliminary-outcome | confirm-cancel | clerk@to doctor@to | cancelled
      CONSULT | accepted awaiting-interpretation preliminary-outcome | refuse-cancel | clerk@to doctor@to | same
      CONSULT | accepted awaiting-interpretation preliminary-outcome | conclude-cancel | house | cancelled
      CONSULT | accepted awaiting-interpretation preliminary-outcome | dismiss-cancel | house | same
      ADVICE | draft | request | doctor@from | requested
      ADVICE | requested | present | house | received
      ADVICE | received | give-advice | doctor@to | completed
      ADVICE | received | decline | doctor@to clerk@to | rejected
      ADVICE | received | ask-information | clerk@to supervisor@to dispatcher doctor@to nurse@to | awaiting-information
      ADVICE | received awaiting-information | escalate | house | same
      ADVICE | awaiting-information | give-information | doctor@from | received
      ADVICE | awaiting-information | return-unanswered | house | returned
      ADVICE | requested received awaiting-information | cancel | doctor@from patient | cancelled
      ADVICE | completed | convert | doctor@from | same
      ORDER | draft | request | doctor@from | requested
      ORDER | requested | present | house | received
      ORDER | received | redeem | clerk@to system@to clerk@redeemer system@redeemer | accepted
      ORDER | received accepted | escalate | house | same
      ORDER | received | expire | house | failed
      ORDER | requested received | cancel | doctor@from | cancelled
      ORDER | accepted | report-outcome | clerk@to nurse@to doctor@to system@to | completed
      """;

  private PublishedTransitions() {}

  /** One line per course, state, act and part. */
  static List<String> all() {
    List<String> all = new ArrayList<>();
    TABLE.lines().map(line -> line.split(" \\| ")).forEach(cells -> {
      for (String state : cells[1].split(" ")) {
        String to = "same".equals(cells[4]) ? state : cells[4];
        Arrays.stream(cells[3].split(" "))
            .forEach(part -> all.add(cells[0] + " " + state + " " + cells[2] + " " + part + " " + to));
      }
    });
    return all;
  }
}
