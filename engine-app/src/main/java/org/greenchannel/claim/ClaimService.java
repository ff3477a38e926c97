package org.greenchannel.claim;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Ids;
import org.greenchannel.act.Numbers;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.decision.DecisionLog;
import org.greenchannel.rules.Decision;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts on claims. */
@Service
@Transactional
public class ClaimService {

  static final String RECORD = "claim";

  /** At which moment a claim is looked at (监管环节); stored claims are looked at while settling. */
  public enum Stage {
    PRE,
    IN,
    POST
  }

  private final Claims claims;
  private final OpenClaims open;
  private final ClaimIntake intake;
  private final Assessment assessment;
  private final LateSettlement late;
  private final DecisionLog log;
  private final ClaimHistory history;
  private final ClaimProcess process;
  private final ClaimViews views;
  private final Trail trail;
  private final Numbers numbers;
  private final Clock clock;

  ClaimService(
      Claims claims,
      OpenClaims open,
      ClaimIntake intake,
      Assessment assessment,
      LateSettlement late,
      DecisionLog log,
      ClaimHistory history,
      ClaimProcess process,
      ClaimViews views,
      Trail trail,
      Numbers numbers,
      Clock clock) {
    this.claims = claims;
    this.open = open;
    this.intake = intake;
    this.assessment = assessment;
    this.late = late;
    this.log = log;
    this.history = history;
    this.process = process;
    this.views = views;
    this.trail = trail;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** What a settlement would be: the same computation, nothing kept (预结算). */
  public Answer<ClaimView> preSettle(Actor actor, ClaimEntry entry) {
    return look(actor, entry, Stage.IN);
  }

  /** Audits an entry at a stage and says what it would cost; nothing is kept but the trail. */
  public Answer<ClaimView> look(Actor actor, ClaimEntry entry, Stage stage) {
    Answer<Claim> claim = intake.claimOf(actor, entry);
    Refusal barred = claim.isDone() ? tooLate(actor, claim.value(), false) : claim.refusal();
    if (barred != null) {
      return refused(actor, "claim.preSettle", barred);
    }
    assessment.price(claim.value());
    assessment.assess(claim.value());
    assessment.audit(claim.value(), stage.name(), claim.value().band().ceilingFen() == 0);
    trail.write(Deed.of(actor, "claim.preSettle", RECORD).because(stage.name()).read());
    return Answer.done(views.of(claim.value(), actor));
  }

  /**
   * Settles a claim (结算): driven through settle-claim and stored in one transaction. The answer says where
   * it stands: settled, refused, or waiting for a reviewer.
   */
  public Answer<ClaimView> settle(Actor actor, ClaimEntry entry, Source source) {
    Answer<Claim> taken = intake.claimOf(actor, entry);
    if (!taken.isDone()) {
      return refused(actor, "claim.settle", taken.refusal());
    }
    Claim claim = taken.value();
    history.lock(claim.insured().person());
    Refusal twice = claimedTwice(claim, source);
    Refusal barred = twice == null ? tooLate(actor, claim, true) : twice;
    if (barred != null) {
      return refused(actor, "claim.settle", barred);
    }
    UUID episode = entry.episodeId() == null ? Ids.next() : entry.episodeId();
    claim.entered(
        new Entered(numbers.next("JS"), actor.username(), clock.instant(), source.type(), source.id(), episode));
    trail.write(
        Deed.of(actor, "claim.settle", RECORD)
            .on(claim.id(), claim.number(), claim.episodeId())
            .note("费用申报 " + claim.lines().size() + " 条", "Claim of " + claim.lines().size() + " lines"));
    open.enter(claim, () -> process.entered(claim.id()));
    return Answer.done(views.of(claim, actor));
  }

  /** A finding's decision by the reviewer. */
  public record Verdict(UUID findingId, boolean uphold, String reason) {}

  /**
   * Decides every open finding of a claim and concludes the review (疑点审核).
   *
   * @param version the version the reviewer has seen, or null
   */
  public Answer<ClaimView> review(Actor actor, UUID id, Integer version, List<Verdict> verdicts, String conclusion) {
    Claim claim = claims.findById(id).orElse(null);
    if (claim == null || !views.maySee(claim, actor)) {
      return refused(actor, "claim.review", Refusal.notFound("claim.unknown", id));
    }
    Refusal barred = new ReviewCheck(claim, actor).barred(version, verdicts);
    if (barred != null) {
      trail.write(on(claim, Deed.of(actor, "claim.review", RECORD)).refused(barred));
      return Answer.refused(barred);
    }
    for (ClaimFinding finding : claim.findings()) {
      verdicts.stream()
          .filter(v -> v.findingId().equals(finding.id()))
          .forEach(v -> finding.decide(v.uphold(), actor.username(), clock.instant(), v.reason()));
    }
    assessment.shareOutAgain(claim);
    claim.concluded(actor.username(), conclusion, clock.instant());
    long upheld = verdicts.stream().filter(Verdict::uphold).count();
    trail.write(
        on(claim, Deed.of(actor, "claim.review", RECORD))
            .because(conclusion)
            .note(
                "疑点审核：维持 " + upheld + " 条，撤销 " + (verdicts.size() - upheld) + " 条",
                "Findings reviewed: " + upheld + " upheld, " + (verdicts.size() - upheld) + " overturned"));
    process.reviewed(id);
    claims.flush();
    return Answer.done(views.of(claim, actor));
  }

  /** One claim, for those whom it concerns; reading leaves a trace. */
  public Answer<ClaimView> get(Actor actor, UUID id) {
    Claim claim = claims.findById(id).orElse(null);
    if (claim == null || !views.maySee(claim, actor)) {
      return refused(actor, "claim.read", Refusal.notFound("claim.unknown", id));
    }
    trail.write(on(claim, Deed.of(actor, "claim.read", RECORD)).read());
    return Answer.done(views.of(claim, actor));
  }

  /** Why the table of late settlement refuses the claim, or null; the refusal's decision is kept though no claim is. */
  private Refusal tooLate(Actor actor, Claim claim, boolean keep) {
    Optional<Decision> answer = late.ask(claim);
    Refusal refusal = answer.map(a -> LateSettlement.refusal(a, actor)).orElse(null);
    if (refusal != null && keep) {
      log.write(answer.get(), claim.id(), null);
    }
    return refusal;
  }

  private Refusal claimedTwice(Claim claim, Source source) {
    if (Source.FHIR.equals(source.type()) && history.knows(source, claim.visit().institutionCode())) {
      return Refusal.conflict("claim.alreadyClaimed", source.id());
    }
    List<String> numbers = claim.lines().stream().map(ClaimLine::lineNo).toList();
    List<String> again =
        history.claimedAlready(claim.visit().institutionCode(), claim.visit().visitId(), numbers, claim.id());
    if (again.isEmpty()) {
      return null;
    }
    int first = numbers.indexOf(again.get(0));
    return new Refusal(
        "claim.alreadyClaimed", Refusal.Kind.CONFLICT,
        List.of(new Refusal.Fault("/lines/" + first + "/lineNo", "claim.alreadyClaimed", "")), List.of(again.get(0)));
  }

  private static Deed on(Claim claim, Deed deed) {
    return deed.on(claim.id(), claim.number(), claim.episodeId());
  }

  private <T> Answer<T> refused(Actor actor, String act, Refusal refusal) {
    trail.write(Deed.of(actor, act, RECORD).refused(refusal));
    return Answer.refused(refusal);
  }

  /** The roles that may decide findings. */
  static boolean reviews(Actor actor, Claim claim) {
    return actor.isAt(Role.REVIEWER, claim.terms().insurer());
  }
}
