package org.greenchannel.claim;

import java.util.List;
import org.greenchannel.claim.ClaimNotices.Kind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a decided claim sets off: the record it belongs to is told, and a notice is laid down for after the commit. */
@Component
class Conclusions {

  private final ObjectProvider<ClaimOutcomes> listeners;
  private final NoticeOutbox outbox;

  Conclusions(ObjectProvider<ClaimOutcomes> listeners, NoticeOutbox outbox) {
    this.listeners = listeners;
    this.outbox = outbox;
  }

  void decided(Claim claim) {
    boolean settled = claim.status() == ClaimStatus.SETTLED;
    Source source = claim.source();
    listeners.forEach(l -> l.decided(claim.id(), source.type(), source.id(), settled));
    if (claim.visit().institutionCode() != null) {
      kinds(claim).forEach(kind -> outbox.add(claim, kind));
    }
  }

  private static List<Kind> kinds(Claim claim) {
    if (claim.ruling().reviewDue() != null) {
      return List.of(Kind.REVIEW_CONCLUDED);
    }
    if (claim.status() == ClaimStatus.REFUSED) {
      return List.of(Kind.CLAIM_REFUSED);
    }
    return NoticeOutbox.refusedLines(claim) > 0 ? List.of(Kind.LINES_REFUSED) : List.of();
  }
}
