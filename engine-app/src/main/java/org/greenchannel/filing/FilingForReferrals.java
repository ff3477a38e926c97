package org.greenchannel.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralFollower;
import org.greenchannel.referral.ReferralKind;
import org.greenchannel.referral.Urgency;
import org.greenchannel.registry.Coverage;
import org.greenchannel.registry.GivenReason;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Regions;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Plans;
import org.springframework.stereotype.Component;

/**
 * A referral out of the region of insurance is filed by the house itself as soon as it is taken, so that the patient need not
 * (异地转诊备案); an emergency as an emergency. Where the referral ends before the patient came, its filing ends with it. The process
 * of the filing talks to the insurer's core and repeats it, so that the referral never waits for the core.
 */
@Component
class FilingForReferrals implements ReferralFollower {

  private static final Set<FilingState> UNDER_WAY = EnumSet.of(FilingState.REQUESTED, FilingState.IN_CHECK, FilingState.APPROVED);
  private static final Set<FilingState> OPEN = EnumSet.of(FilingState.REQUESTED, FilingState.IN_CHECK, FilingState.APPROVED, FilingState.IN_FORCE);
  private static final GivenReason REFERRAL_ENDED = new GivenReason("REFERRAL_ENDED", null);

  private final FilingService filing;
  private final Filings filings;
  private final FilingProofs proofs;
  private final Registry registry;
  private final Plans plans = Plans.shipped();
  private final Clock clock;

  FilingForReferrals(FilingService filing, Filings filings, FilingProofs proofs, Registry registry, Clock clock) {
    this.filing = filing;
    this.filings = filings;
    this.proofs = proofs;
    this.registry = registry;
    this.clock = clock;
  }

  /** Only what proves the care there: who asks a colleague or orders a test sends nobody on. */
  @Override
  public void taken(Referral referral) {
    if (!referral.kind().movesPatient() && referral.kind() != ReferralKind.DOWN) {
      return;
    }
    Institution at = registry.institution(referral.route().toInstitution()).orElseThrow();
    boolean begun = filings.ofReferral(referral.id().value(), OPEN).stream().anyMatch(f -> Regions.within(f.journey().place(), at.region()));
    if (!begun && isOut(referral, at) && !isFiled(referral, at)) {
      boolean emergency = referral.triage() != null && referral.triage().urgency() == Urgency.EMERGENCY;
      filing.requestFor(
          new FilingRequest(
              referral.placing().patientId(), emergency ? "EMERGENCY" : "REFERRAL", at.region(), at.code(), null, null, List.of(),
              referral.number(), null),
          referral.route().fromInstitution(), referral.episodeId());
    }
  }

  /** Only what the house itself has filed. */
  @Override
  public void ended(Referral referral) {
    for (Filing begun : filings.ofReferral(referral.id().value(), OPEN)) {
      UUID id = begun.id();
      if (!Actor.ENGINE.username().equals(begun.asking().askedBy())) {
        continue;
      }
      if (UNDER_WAY.contains(begun.state())) {
        filing.withdraw(id, null, REFERRAL_ENDED, Actor.ENGINE);
      } else {
        filing.cancel(id, null, REFERRAL_ENDED, Actor.ENGINE);
      }
    }
  }

  private boolean isOut(Referral referral, Institution at) {
    Optional<String> insuredIn =
        registry.coveragesOn(referral.placing().patientId(), today()).stream().findFirst().map(Coverage::plan)
            .flatMap(plan -> plans.find(plan, today())).map(plan -> plan.region());
    return insuredIn.filter(region -> !Regions.within(region, at.region())).isPresent();
  }

  /** A filing of any class that holds there already, such as that of somebody who lives there. */
  private boolean isFiled(Referral referral, Institution at) {
    return proofs.of(referral.placing().patientId(), new FilingProofs.Visit(at.code(), at.region(), today(), today()), null).isPresent();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
