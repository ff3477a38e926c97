package org.greenchannel.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.springframework.stereotype.Component;

/**
 * Whether somebody may practise today: registered in the profession (执业注册), licensed, and with a digital certificate that is
 * valid. What a professional judges counts only while all of it holds, so it is asked on the day of every such act.
 */
@Component
public class Credentials {

  private final Registry registry;
  private final Clock clock;

  Credentials(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /**
   * Why this person may not practise today; empty when they may.
   *
   * @param profession DOCTOR, NURSE or PHARMACIST: what they act as
   * @param context the first word of the code, as in {@code referral.certificateExpired}
   */
  public Optional<Refusal> refusalOf(Actor actor, Role profession, String context) {
    LocalDate today = LocalDate.now(clock);
    Practitioner person = registry.practitioner(actor.practitionerId()).orElse(null);
    if (person == null || !person.profession().equals(profession.name()) || !person.licensedOn(today)) {
      return Optional.of(Refusal.forbidden(context + ".doctorNotLicensed", today.toString()));
    }
    return person.certificateValidOn(today)
        ? Optional.empty()
        : Optional.of(Refusal.forbidden(context + ".certificateExpired", today.toString()));
  }
}
