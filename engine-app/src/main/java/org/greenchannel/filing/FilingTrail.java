package org.greenchannel.filing;

import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Text;
import org.greenchannel.problem.Problems;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Component;

/** Writes what is done to a filing or refused on it; its words are the messages {@code filing.note.<what>}. */
@Component
class FilingTrail {

  private static final String RECORD = "filing";

  private final Trail trail;
  private final Problems texts;

  FilingTrail(Trail trail, Problems texts) {
    this.trail = trail;
    this.texts = texts;
  }

  void done(Actor actor, Filing filing, String what) {
    done(actor, filing, what, null, List.of());
  }

  void done(Actor actor, Filing filing, String what, String reason, List<UUID> decisions) {
    Text note = texts.words("filing.note." + what);
    trail.write(
        deed(actor, filing, what)
            .note(note.zh(), note.en())
            .because(reason)
            .decidedBy(decisions));
  }

  void read(Actor actor, Filing filing) {
    trail.write(deed(actor, filing, "read").read());
  }

  <T> Answer<T> refused(Actor actor, Filing filing, String what, Refusal refusal) {
    Deed deed = filing == null ? Deed.of(actor, RECORD + "." + what, RECORD) : deed(actor, filing, what);
    trail.write(deed.refused(refusal));
    return Answer.refused(refusal);
  }

  private static Deed deed(Actor actor, Filing filing, String what) {
    return Deed.of(actor, RECORD + "." + what, RECORD).on(filing.id(), filing.number(), filing.asking().episodeId());
  }
}
