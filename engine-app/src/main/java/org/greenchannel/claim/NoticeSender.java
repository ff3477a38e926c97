package org.greenchannel.claim;

import org.greenchannel.registry.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends notices after the commit of the act; what cannot be sent is tried again later under the same key. */
@Component
public class NoticeSender {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);
  private static final int AT_ONCE = 20;

  private final NoticeOutbox outbox;
  private final ClaimNotices notices;
  private final Registry registry;

  NoticeSender(NoticeOutbox outbox, ClaimNotices notices, Registry registry) {
    this.outbox = outbox;
    this.notices = notices;
    this.registry = registry;
  }

  /** Sends what is due; returns how many left. */
  @Scheduled(fixedDelayString = "${greenchannel.claim.notice-pause:2s}")
  public int sendDue() {
    int sent = 0;
    for (NoticeOutbox.Due due : outbox.take(AT_ONCE)) {
      sent += send(due) ? 1 : 0;
    }
    return sent;
  }

  private boolean send(NoticeOutbox.Due due) {
    try {
      registry
          .institution(due.receiver())
          .ifPresent(to -> notices.send(due.kind(), to, due.number(), due.lines(), due.id().toString()));
      outbox.sent(due.id());
      return true;
    } catch (RuntimeException cannotNow) {
      LOG.warn("notice {} of {} waits for its next attempt: {}", due.kind(), due.number(), cannotNow.getMessage());
      outbox.failed(due.id(), cannotNow.getMessage());
      return false;
    }
  }
}
