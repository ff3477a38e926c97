package org.greenchannel.contract.connector;

import java.util.List;
import java.util.Locale;
import org.greenchannel.connectors.mail.MailConnector;
import org.greenchannel.connectors.mail.MailMessage;
import org.greenchannel.connectors.sms.SmsConnector;
import org.greenchannel.connectors.sms.SmsMessage;
import org.greenchannel.contract.ContractNotices;
import org.greenchannel.contract.FamilyContract;
import org.greenchannel.outside.OutgoingCalls;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.greenchannel.worklist.Escalation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts to residents and mails to the team's institution, in the receiver's language. */
@Component
class ContractMessenger implements ContractNotices {

  private final SmsConnector sms;
  private final MailConnector mail;
  private final OutgoingCalls calls;
  private final Registry registry;
  private final MessageSource messages;

  ContractMessenger(SmsConnector sms, MailConnector mail, OutgoingCalls calls, Registry registry, MessageSource messages) {
    this.sms = sms;
    this.mail = mail;
    this.calls = calls;
    this.registry = registry;
    this.messages = messages;
  }

  @Override
  public void tell(FamilyContract contract, Occasion occasion) {
    Patient patient = registry.patient(contract.patientId()).orElseThrow();
    String code = "contract.notice." + occasion.name().toLowerCase(Locale.ROOT);
    sms.send(
        new SmsMessage(patient.phone(), text(code, patient.locale(), contract), patient.locale()),
        calls.keyFor(contract.id(), "contract-sms-" + occasion));
  }

  @Override
  public void tellTeam(FamilyContract contract, String occasion) {
    Institution institution = registry.institution(contract.institutionCode()).orElseThrow();
    mail(contract, occasion, institution, institution.email());
  }

  @Override
  public void raise(FamilyContract contract, Escalation level, Institution institution, String address) {
    mail(contract, level.name(), institution, address);
  }

  private void mail(FamilyContract contract, String occasion, Institution institution, String address) {
    if (address != null) {
      String code = "contract.notice.team." + occasion;
      mail.send(
          new MailMessage(
              List.of(address), text(code + "Subject", institution.locale(), contract), text(code, institution.locale(), contract),
              institution.locale()),
          calls.keyFor(contract.id(), "contract-mail-" + occasion));
    }
  }

  private String text(String code, String language, FamilyContract contract) {
    Object[] arguments = {contract.number(), contract.term().validFrom().toString(), contract.term().validUntil().toString()};
    return messages.getMessage(code, arguments, Locale.forLanguageTag(language));
  }
}
