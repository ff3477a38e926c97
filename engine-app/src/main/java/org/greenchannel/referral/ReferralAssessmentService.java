package org.greenchannel.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.decision.DecisionLog;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.referral.DownCriteriaFacts;
import org.greenchannel.rules.referral.GreenChannelFacts;
import org.greenchannel.rules.referral.UpCriteriaFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the tables about a referral and keeps what they answered: urgency, channel, deadline, hand-over. */
@Service
@Transactional
public class ReferralAssessmentService {

  private static final Set<String> MAY_GO_DOWN = Set.of("DOWN", "DOCTOR_DECIDES");

  private final ReferralAccess access;
  private final Decisions decisions;
  private final DecisionLog log;
  private final ReferralTrail trail;
  private final Registry registry;
  private final ReferralDeadlines deadlines;
  private final Clock clock;

  ReferralAssessmentService(
      ReferralAccess access,
      Decisions decisions,
      DecisionLog log,
      ReferralTrail trail,
      Registry registry,
      ReferralDeadlines deadlines,
      Clock clock) {
    this.access = access;
    this.decisions = decisions;
    this.log = log;
    this.trail = trail;
    this.registry = registry;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * Asks for urgency, then for the channel. What a doctor asks for may only raise the urgency. With another receiver the
   * channel and the deadline follow anew from the urgency it has.
   */
  public Referral assess(ReferralId id) {
    Referral referral = access.forStep(id);
    if (referral.attempt() > 1) {
      triage(referral, referral.triage().urgency(), new ArrayList<>());
      return referral;
    }
    Decision criteria = decisions.decide(upFacts(referral));
    Urgency found = Urgency.valueOf(criteria.text("urgency"));
    Urgency urgency = found.orRaisedTo(referral.upCase().urgencyAsked());
    triage(referral, urgency, new ArrayList<>(ask(referral, criteria)));
    return referral;
  }

  /** A doctor has decided the urgency; the channel follows from it. */
  void assessDecided(Referral referral) {
    triage(referral, referral.upCase().urgencyAsked(), new ArrayList<>());
  }

  /** The urgency was raised: the channel follows, and no deadline becomes later. */
  void assessRaised(Referral referral) {
    Triage before = referral.triage();
    Urgency urgency = referral.upCase().urgencyAsked();
    List<Ground> grounds = new ArrayList<>();
    Triage raised = channelOf(referral, urgency, grounds);
    boolean later = before.replyDue() != null && before.replyDue().isBefore(raised.replyDue());
    referral.assessed(later ? raised.due(before.replyDue()) : raised, grounds);
    tell(referral, grounds);
    if (urgency == Urgency.EMERGENCY) {
      deadlines.start(referral, DeadlineStep.VISIT);
    } else if (referral.escalation().step() != null) {
      deadlines.tighten(referral);
    }
  }

  /** What is asked of a colleague: as urgent as its doctor says, and due as the table of deadlines says. */
  public Referral assessRemote(ReferralId id) {
    Referral referral = access.forStep(id);
    Urgency asked = referral.upCase().urgencyAsked();
    referral.assessed(
        new Triage(asked == null ? Urgency.ROUTINE : asked, null, false, false, null), List.of());
    referral.present(null);
    deadlines.start(referral, DeadlineStep.REPLY);
    return referral;
  }

  /** Asks whether the patient may go down, and with which package. Where no rule matches, the doctor has decided. */
  public Referral assessDown(ReferralId id) {
    Referral referral = access.forStep(id);
    Decision criteria = decisions.decide(downFacts(referral));
    List<Ground> grounds = new ArrayList<>(ask(referral, criteria));
    Decision reply = channel(referral, Urgency.ROUTINE);
    grounds.addAll(ask(referral, reply));
    boolean eligible = MAY_GO_DOWN.contains(criteria.text("decision"));
    Instant due = clock.instant().plus(Duration.ofMinutes(reply.number("acceptMinutes")));
    referral.assessedDown(
        criteria.text("handover"), eligible, new Triage(Urgency.ROUTINE, null, false, false, due), grounds);
    trail.decided(
        Actor.ENGINE, referral, eligible ? "assess-down.eligible" : "assess-down.refused", ids(grounds));
    if (eligible) {
      deadlines.start(referral, DeadlineStep.REPLY);
    }
    return referral;
  }

  private void triage(Referral referral, Urgency urgency, List<Ground> grounds) {
    Triage triage = channelOf(referral, urgency, grounds);
    referral.assessed(triage, grounds);
    if (urgency == Urgency.EMERGENCY) {
      deadlines.start(referral, DeadlineStep.VISIT);
    } else {
      deadlines.start(referral, urgency == Urgency.DOCTOR_DECIDES ? DeadlineStep.TRIAGE : DeadlineStep.REPLY);
    }
    tell(referral, grounds);
  }

  private void tell(Referral referral, List<Ground> grounds) {
    trail.decided(
        Actor.ENGINE, referral, "assess." + referral.triage().urgency().name(), ids(grounds),
        ReferralTexts.time(referral.triage().replyDue()));
  }

  private Triage channelOf(Referral referral, Urgency urgency, List<Ground> grounds) {
    Decision channel = channel(referral, urgency);
    grounds.addAll(ask(referral, channel));
    return new Triage(
        urgency, channel.text("channel"), channel.flag("reservedSlot"), channel.flag("deputy"),
        clock.instant().plus(Duration.ofMinutes(channel.number("acceptMinutes"))));
  }

  private List<Ground> ask(Referral referral, Decision decision) {
    return Ground.of(log.write(decision, referral.id().value(), referral.episodeId()), decision);
  }

  private static List<UUID> ids(List<Ground> grounds) {
    return grounds.stream().map(Ground::decisionId).distinct().toList();
  }

  private Decision channel(Referral referral, Urgency urgency) {
    UpCase up = referral.upCase();
    return decisions.decide(
        new GreenChannelFacts(
            referral.placing().region(), referral.placing().caseDate(), up != null && up.contracted(),
            up != null && up.byContractDoctor(), urgency.name(),
            registry.isStaffed(referral.route().toInstitution(), Role.CLERK)));
  }

  private static Facts upFacts(Referral referral) {
    UpCase up = referral.upCase();
    ClinicalFacts facts = up.clinical();
    return new UpCriteriaFacts(
        referral.placing().region(), referral.placing().caseDate(), up.declaredEmergency(),
        !facts.redFlags().isEmpty(), facts.suspectedStroke(),
        Objects.requireNonNullElse(facts.systolic(), 0), Objects.requireNonNullElse(facts.diastolic(), 0),
        facts.uncontrolledFollowUps(), facts.chronicOrganDamage(), facts.diagnosisClear(),
        facts.equipmentAvailable(), facts.departmentRegistered());
  }

  private static Facts downFacts(Referral referral) {
    DownFacts facts = referral.downCase().facts();
    return new DownCriteriaFacts(
        referral.placing().region(), referral.placing().caseDate(), facts.acuteOver(), facts.stableDays(),
        facts.needsRehab(), facts.chronicLongTerm(), facts.terminal(), facts.elderlyNursing(),
        facts.consent(), facts.receiverCapable(), facts.drugAvailable(), facts.pendingCritical());
  }
}
