package org.greenchannel.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.registry.CodedReasons;
import org.greenchannel.registry.GivenReason;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the insurer's core that a filing in force ends, before our own record ends: outside of any transaction. A repetition is the same
 * call, so what fails afterwards is mended by asking again.
 */
@Component
public class FilingCancellation {

  private final Filings filings;
  private final InsurerCore core;
  private final Registry registry;
  private final CodedReasons reasons;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FilingCancellation(
      Filings filings, InsurerCore core, Registry registry, CodedReasons reasons, TransactionTemplate transaction, Clock clock) {
    this.filings = filings;
    this.core = core;
    this.registry = registry;
    this.reasons = reasons;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What stands in the way at the core; null when the filing is gone there, or when the act is refused here anyway. */
  public Refusal tellCore(UUID id, Integer seen, GivenReason reason, Actor actor) {
    Filing filing = transaction.execute(status -> filings.findById(id).filter(f -> possible(f, seen, reason, actor)).orElse(null));
    if (filing == null) {
      return null;
    }
    try {
      String person = registry.patient(filing.patientId()).orElseThrow().psnNo();
      String refused = core.revoke(filing, person).refusedCode();
      return refused == null ? null : Refusal.conflict("filing.refusedByCore", filing.number(), refused);
    } catch (CoreUnavailable e) {
      return new Refusal("filing.coreUnavailable", Refusal.Kind.TRY_LATER, java.util.List.of(), java.util.List.of(filing.number()));
    }
  }

  private boolean possible(Filing filing, Integer seen, GivenReason reason, Actor actor) {
    return filing.isVisibleTo(actor)
        && filing.refusalOf(FilingAct.CANCEL, actor) == null
        && reasons.refusalOf(FilingPart.reasonOf(FilingAct.CANCEL, actor, filing, LocalDate.now(clock)), reason) == null
        && (seen == null || seen == filing.version());
  }
}
