package org.greenchannel.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.greenchannel.connectors.ca.CertificateConnector;
import org.greenchannel.connectors.ca.HttpCertificateConnector;
import org.greenchannel.connectors.carrier.CarrierConnector;
import org.greenchannel.connectors.carrier.HttpCarrierConnector;
import org.greenchannel.connectors.hospital.HospitalConnector;
import org.greenchannel.connectors.hospital.HttpHospitalConnector;
import org.greenchannel.connectors.insurer.HttpInsurerConnector;
import org.greenchannel.connectors.insurer.InsurerConnector;
import org.greenchannel.connectors.insurer.InsurerFields;
import org.greenchannel.connectors.mail.MailConnector;
import org.greenchannel.connectors.mail.SmtpMailConnector;
import org.greenchannel.connectors.payment.HttpPaymentConnector;
import org.greenchannel.connectors.payment.PaymentConnector;
import org.greenchannel.connectors.sms.HttpSmsConnector;
import org.greenchannel.connectors.sms.SmsConnector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One bean for each system we call. */
@Configuration
class OutsideConfig {

  @Bean
  HospitalConnector hospitalConnector(Counterparts counterparts) {
    return new HttpHospitalConnector(counterparts.http("hospital"));
  }

  @Bean
  CertificateConnector certificateConnector(Counterparts counterparts) {
    return new HttpCertificateConnector(counterparts.http("ca"));
  }

  @Bean
  CarrierConnector carrierConnector(Counterparts counterparts) {
    return new HttpCarrierConnector(counterparts.http("carrier"));
  }

  @Bean
  PaymentConnector paymentConnector(Counterparts counterparts) {
    return new HttpPaymentConnector(counterparts.http("payment"));
  }

  @Bean
  SmsConnector smsConnector(Counterparts counterparts) {
    return new HttpSmsConnector(counterparts.http("sms"));
  }

  /** Their names of fields: the mapping that comes with the house, or the operator's own file. */
  @Bean
  InsurerConnector insurerConnector(
      Counterparts counterparts, @Value("${greenchannel.outside.insurer-fields:}") String file) throws IOException {
    InsurerFields fields = file.isBlank() ? InsurerFields.shipped() : InsurerFields.read(Files.newInputStream(Path.of(file)));
    return new HttpInsurerConnector(counterparts.http("insurer"), fields);
  }

  @Bean
  MailConnector mailConnector(Counterparts counterparts, Clock clock) {
    return new SmtpMailConnector(counterparts.mail(), clock);
  }
}
