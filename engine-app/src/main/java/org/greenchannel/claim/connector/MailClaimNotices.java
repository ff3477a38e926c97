package org.greenchannel.claim.connector;

import java.util.List;
import java.util.Locale;
import org.greenchannel.claim.ClaimNotices;
import org.greenchannel.connectors.mail.MailConnector;
import org.greenchannel.connectors.mail.MailMessage;
import org.greenchannel.connectors.mail.MailReceipt;
import org.greenchannel.problem.Problems;
import org.greenchannel.registry.Institution;
import org.springframework.stereotype.Component;

/** Notices about claims by mail to the institution, in its language, without clinical data. */
@Component
class MailClaimNotices implements ClaimNotices {

  private final MailConnector mail;
  private final Problems texts;

  MailClaimNotices(MailConnector mail, Problems texts) {
    this.mail = mail;
    this.texts = texts;
  }

  @Override
  public void send(Kind kind, Institution receiver, String number, int lines, String key) {
    if (receiver.email() == null) {
      return;
    }
    Locale locale = Locale.forLanguageTag(receiver.locale());
    Object[] arguments = {number, lines};
    String name = "claim.notice." + kind.name();
    MailReceipt receipt =
        mail.send(
            new MailMessage(
                List.of(receiver.email()), texts.text(name + ".subject", arguments, locale),
                texts.text(name + ".text", arguments, locale), receiver.locale()),
            key);
    if (receipt instanceof MailReceipt.Refused refused) {
      throw new IllegalStateException("the mail server refused: " + refused.code());
    }
  }
}
