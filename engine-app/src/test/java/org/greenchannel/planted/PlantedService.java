package org.greenchannel.planted;

import jakarta.mail.Message;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.greenchannel.connectors.mail.MailConnector;

/** Breaks several laws of the house at once, so that ArchitectureTest can show that it bites. */
class PlantedService {

  RuntimeService engine;
  MailConnector mail;
  Message message;

  LocalDate today() {
    return LocalDate.now();
  }
}
