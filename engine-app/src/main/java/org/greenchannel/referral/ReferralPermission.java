package org.greenchannel.referral;

import java.util.List;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.registry.Credentials;
import org.springframework.stereotype.Component;

/** Whether somebody may do an act now: by the machine, and, where the act is a professional's judgement, by their credentials. */
@Component
public class ReferralPermission {

  private static final String CONTEXT = "referral";

  private final Credentials credentials;

  ReferralPermission(Credentials credentials) {
    this.credentials = credentials;
  }

  /** Why this actor may not do this act now; null when they may. */
  public Refusal refusalOf(Referral referral, ReferralAct act, Actor actor) {
    Refusal refusal = referral.refusalOf(act, actor);
    return refusal == null && act.isJudgement() ? lackOf(referral, act, actor) : refusal;
  }

  /** A clerk or system that hands on what was judged answers for nothing but the handing on. */
  private Refusal lackOf(Referral referral, ReferralAct act, Actor actor) {
    List<ReferralPart> parts =
        ReferralMachine.find(referral.course(), referral.state(), act).orElseThrow().by().stream()
            .filter(part -> part.isPlayedBy(actor, referral))
            .toList();
    return parts.stream().allMatch(ReferralPart::isProfessional)
        ? parts.stream().findFirst().flatMap(part -> credentials.refusalOf(actor, part.role(), CONTEXT)).orElse(null)
        : null;
  }
}
