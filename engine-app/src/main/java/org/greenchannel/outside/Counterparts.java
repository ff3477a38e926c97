package org.greenchannel.outside;

import org.greenchannel.connectors.http.HttpSettings;
import org.greenchannel.connectors.mail.MailSettings;

/** Where the other side answers: configured in production, the sandbox in the embedded profile. */
public interface Counterparts {

  /** How to reach a system: hospital, ca, carrier, payment, sms, insurer. */
  HttpSettings http(String system);

  MailSettings mail();
}
