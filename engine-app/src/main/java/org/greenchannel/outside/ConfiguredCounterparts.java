package org.greenchannel.outside;

import java.time.Duration;
import java.util.Map;
import org.greenchannel.connectors.http.HttpSettings;
import org.greenchannel.connectors.mail.MailSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The counterparts of production, from {@code greenchannel.outside.*}; a missing one stops the start. */
@Component
@Profile("!embedded & !test")
class ConfiguredCounterparts implements Counterparts {

  private final Settings settings;

  ConfiguredCounterparts(Settings settings) {
    this.settings = settings;
  }

  /** One system over HTTP. */
  record Http(String baseUrl, String authorization, Duration connectTimeout, Duration readTimeout) {}

  /** The mail server. */
  record Mail(
      String host, int port, String from, MailSettings.Security security, String user, String password) {}

  /** The section of the configuration. */
  @ConfigurationProperties("greenchannel.outside")
  record Settings(Map<String, Http> http, Mail mail) {}

  @Override
  public HttpSettings http(String system) {
    Http http = settings.http() == null ? null : settings.http().get(system);
    if (http == null || http.baseUrl() == null || http.baseUrl().isBlank()) {
      throw new IllegalStateException(
          "greenchannel.outside.http." + system + ".base-url must be set (environment: GREENCHANNEL_OUTSIDE_HTTP_"
              + system.toUpperCase(java.util.Locale.ROOT) + "_BASEURL)");
    }
    return new HttpSettings(
        http.baseUrl(), http.authorization(), http.connectTimeout(), http.readTimeout(), 0, null, 0, null);
  }

  @Override
  public MailSettings mail() {
    Mail mail = settings.mail();
    if (mail == null || mail.host() == null) {
      throw new IllegalStateException(
          "greenchannel.outside.mail.host, .port and .from must be set (environment: GREENCHANNEL_OUTSIDE_MAIL_HOST ...)");
    }
    return new MailSettings(
        mail.host(), mail.port(), mail.from(), mail.security(), mail.user(), mail.password(), null, null, 0, null);
  }
}
