package org.greenchannel.contract.connector;

import java.util.Locale;
import org.greenchannel.contract.ContractNotices;
import org.greenchannel.contract.FamilyContract;
import org.greenchannel.outside.Messenger;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.greenchannel.worklist.Escalation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts to residents and mails to the team's institution, in the receiver's language. */
@Component
class ContractMessenger implements ContractNotices {

  private final Messenger messenger;
  private final Registry registry;
  private final MessageSource messages;

  ContractMessenger(Messenger messenger, Registry registry, MessageSource messages) {
    this.messenger = messenger;
    this.registry = registry;
    this.messages = messages;
  }

  @Override
  public void tell(FamilyContract contract, Occasion occasion) {
    Patient patient = registry.patient(contract.patientId()).orElseThrow();
    String code = "contract.notice." + occasion.name().toLowerCase(Locale.ROOT);
    messenger.text(patient, text(code, patient.locale(), contract), contract.id(), "contract-sms-" + occasion);
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
    String code = "contract.notice.team." + occasion;
    messenger.mail(
        address, text(code + "Subject", institution.locale(), contract), text(code, institution.locale(), contract),
        institution.locale(), contract.id(), "contract-mail-" + occasion);
  }

  private String text(String code, String language, FamilyContract contract) {
    Object[] arguments = {
      contract.shownNumber(), contract.term().validFrom().toString(), contract.term().validUntil().toString(),
      contract.endedOn() == null ? "" : contract.endedOn().toString()
    };
    return messages.getMessage(code, arguments, Locale.forLanguageTag(language));
  }
}
