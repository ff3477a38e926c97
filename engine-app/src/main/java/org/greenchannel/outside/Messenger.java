package org.greenchannel.outside;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.greenchannel.connectors.ConnectorRejected;
import org.greenchannel.connectors.mail.MailConnector;
import org.greenchannel.connectors.mail.MailMessage;
import org.greenchannel.connectors.mail.MailReceipt;
import org.greenchannel.connectors.sms.SmsConnector;
import org.greenchannel.connectors.sms.SmsMessage;
import org.greenchannel.connectors.sms.SmsReceipt;
import org.greenchannel.connectors.sms.WechatMessage;
import org.greenchannel.registry.Patient;
import org.springframework.stereotype.Component;

/**
 * Tells people: patients over WeChat where they follow the official account, else by text message; institutions by mail.
 * One act of one record tells one person once, however often it is tried. A technical failure is a
 * {@link org.greenchannel.connectors.ConnectorUnavailable}; the job that tells is then repeated.
 */
@Component
public class Messenger {

  private static final String KEY_REUSED = "IDEMPOTENCY_KEY_REUSED";

  private final SmsConnector sms;
  private final MailConnector mail;
  private final OutgoingCalls calls;

  Messenger(SmsConnector sms, MailConnector mail, OutgoingCalls calls) {
    this.sms = sms;
    this.mail = mail;
    this.calls = calls;
  }

  /** Texts a patient, in words of the patient's language; false when the gateway refuses every way there is. */
  public boolean text(Patient patient, String text, UUID recordId, String act) {
    return overWechat(patient, text, recordId, act) || byPhone(patient, text, recordId, act);
  }

  /** Mails an address, in words of the receiver's language; false when there is none or the server refuses it. */
  public boolean mail(String address, String subject, String text, String locale, UUID recordId, String act) {
    if (address == null) {
      return false;
    }
    MailMessage message = new MailMessage(List.of(address), subject, text, locale);
    return mail.send(message, calls.keyFor(recordId, act)) instanceof MailReceipt.Accepted;
  }

  private boolean overWechat(Patient patient, String text, UUID recordId, String act) {
    if (patient.wechatOpenId() == null) {
      return false;
    }
    String key = calls.keyFor(recordId, act + ".wechat");
    return accepted(() -> sms.send(new WechatMessage(patient.wechatOpenId(), text, patient.locale()), key));
  }

  private boolean byPhone(Patient patient, String text, UUID recordId, String act) {
    if (patient.phone() == null) {
      return false;
    }
    String key = calls.keyFor(recordId, act);
    return accepted(() -> sms.send(new SmsMessage(patient.phone(), text, patient.locale()), key));
  }

  /** Where the case has moved on since a first attempt, the gateway has the message already, in the words of that attempt. */
  private static boolean accepted(Supplier<SmsReceipt> call) {
    try {
      return call.get() instanceof SmsReceipt.Accepted;
    } catch (ConnectorRejected rejected) {
      if (rejected.code().equals(KEY_REUSED)) {
        return true;
      }
      throw rejected;
    }
  }
}
