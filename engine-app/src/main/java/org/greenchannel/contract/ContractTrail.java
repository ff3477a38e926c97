package org.greenchannel.contract;

import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Text;
import org.greenchannel.problem.Problems;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Component;

/** Writes what is done to a contract or refused on it; its words are the messages {@code contract.note.<what>}. */
@Component
class ContractTrail {

  private static final String RECORD = "contract";

  private final Trail trail;
  private final Problems texts;

  ContractTrail(Trail trail, Problems texts) {
    this.trail = trail;
    this.texts = texts;
  }

  void done(Actor actor, FamilyContract contract, String what, String reason) {
    Text note = texts.words("contract.note." + what);
    trail.write(
        deed(actor, contract, what)
            .note(note.zh(), note.en())
            .because(reason));
  }

  void read(Actor actor, FamilyContract contract) {
    trail.write(deed(actor, contract, "read").read());
  }

  <T> Answer<T> refused(Actor actor, FamilyContract contract, String what, Refusal refusal) {
    Deed deed = contract == null ? Deed.of(actor, RECORD + "." + what, RECORD) : deed(actor, contract, what);
    trail.write(deed.refused(refusal));
    return Answer.refused(refusal);
  }

  private static Deed deed(Actor actor, FamilyContract contract, String what) {
    return Deed.of(actor, RECORD + "." + what, RECORD).on(contract.id(), contract.number(), contract.episodeId());
  }
}
