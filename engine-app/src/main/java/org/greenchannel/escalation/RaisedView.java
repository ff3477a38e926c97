package org.greenchannel.escalation;

import java.time.Instant;
import org.greenchannel.act.Text;
import org.greenchannel.problem.Problems;

/**
 * How far waiting work has gone up, as its page shows it.
 *
 * @param level NONE, REMINDED, DEPUTY, SUPERVISOR, REASSIGNED
 * @param levelText null while nobody has been told
 * @param since when it went there, or null
 * @param nextAt when it goes further, or null
 */
public record RaisedView(String level, Text levelText, Instant since, Instant nextAt) {

  public static RaisedView of(Raised raised, Problems texts) {
    Text text = raised.since() == null ? null : texts.words("worklist.escalation." + raised.level());
    return new RaisedView(raised.level().name(), text, raised.since(), raised.nextAt());
  }
}
