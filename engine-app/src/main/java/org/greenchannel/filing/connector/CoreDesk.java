package org.greenchannel.filing.connector;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.greenchannel.connectors.ConnectorUnavailable;
import org.greenchannel.connectors.insurer.FilingMessage;
import org.greenchannel.connectors.insurer.FilingReceipt;
import org.greenchannel.connectors.insurer.FilingWithdrawal;
import org.greenchannel.connectors.insurer.InsurerConnector;
import org.greenchannel.filing.CoreUnavailable;
import org.greenchannel.filing.Filing;
import org.greenchannel.filing.InsurerCore;
import org.greenchannel.outside.OutgoingCalls;
import org.springframework.stereotype.Component;

/** Registers filings with the insurer's core; the moment of the decision is part of the message, so that a repetition is the same. */
@Component
class CoreDesk implements InsurerCore {

  private static final String REGISTER = "register-filing";
  private static final String REVOKE = "revoke-filing";

  private final InsurerConnector insurer;
  private final OutgoingCalls calls;
  private final Clock clock;

  CoreDesk(InsurerConnector insurer, OutgoingCalls calls, Clock clock) {
    this.insurer = insurer;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public Answer register(Filing filing, String psnNo) {
    return answer(insurer.register(message(filing, psnNo), calls.keyFor(filing.id(), REGISTER)));
  }

  /** Where the registration was begun and its answer is not known, it is asked again under its key: only then is there a number to take back. */
  @Override
  public Answer revoke(Filing filing, String psnNo) {
    if (filing.coreNumber() == null && calls.begun(filing.id(), REGISTER).isEmpty()) {
      return new Answer(null, null);
    }
    try {
      String number = filing.coreNumber() != null ? filing.coreNumber() : register(filing, psnNo).number();
      if (number == null) {
        return new Answer(null, null);
      }
      FilingWithdrawal withdrawal =
          new FilingWithdrawal(
              number, psnNo, filing.insurance().region(), filing.journey().place(), null, moment(filing.decidedAt()));
      return answer(insurer.revoke(withdrawal, calls.keyFor(filing.id(), REVOKE)));
    } catch (ConnectorUnavailable e) {
      throw new CoreUnavailable(e);
    }
  }

  private FilingMessage message(Filing filing, String psnNo) {
    return new FilingMessage(
        filing.number(), psnNo, filing.insurance().region(), filing.journey().place(), filing.journey().institutionCode(),
        filing.journey().filingClass(), filing.validFrom(), filing.validUntil(), null, moment(filing.decidedAt()));
  }

  private OffsetDateTime moment(Instant at) {
    return at.atZone(clock.getZone()).toOffsetDateTime();
  }

  private static Answer answer(FilingReceipt receipt) {
    return receipt instanceof FilingReceipt.Done done
        ? new Answer(done.filingNo(), null)
        : new Answer(null, ((FilingReceipt.Refused) receipt).code());
  }
}
