package org.greenchannel.knowledge;

import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.rules.Messages;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Component;

/** Who may do what with the knowledge base; every act leaves its trace, refused ones too. */
@Component
class KnowledgeDesk {

  private static final String RECORD = "knowledge";

  private final Trail trail;

  KnowledgeDesk(Trail trail) {
    this.trail = trail;
  }

  static boolean mayChange(Actor actor) {
    return actor.is(Role.OPERATIONS);
  }

  static boolean mayRead(Actor actor) {
    return mayChange(actor) || actor.is(Role.REVIEWER) || actor.is(Role.REGULATOR);
  }

  static String words(Messages words, Actor actor) {
    return "en".equals(actor.locale().getLanguage()) ? words.en() : words.zh();
  }

  <T> Answer<T> forbidden(Actor actor, String act) {
    return refused(actor, act, Refusal.forbidden("security.forbidden"));
  }

  <T> Answer<T> refused(Actor actor, String act, Refusal refusal) {
    trail.write(Deed.of(actor, act, RECORD).refused(refusal));
    return Answer.refused(refusal);
  }

  <T> Answer<T> done(Actor actor, String act, UUID id, String because, T value) {
    trail.write(Deed.of(actor, act, RECORD).on(id, null, null).because(because));
    return Answer.done(value);
  }
}
