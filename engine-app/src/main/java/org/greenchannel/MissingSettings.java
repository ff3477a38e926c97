package org.greenchannel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Outside the embedded profile nothing has a default: says at once, and all together, what has to be set. */
public final class MissingSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  private static final int SHORTEST_SECRET = 32;
  private static final Map<String, String> REQUIRED = new LinkedHashMap<>();

  static {
    REQUIRED.put("spring.datasource.url", "SPRING_DATASOURCE_URL=jdbc:postgresql://host:5432/database");
    REQUIRED.put("spring.datasource.username", "SPRING_DATASOURCE_USERNAME");
    REQUIRED.put("greenchannel.secret", "GREENCHANNEL_SECRET (at least 32 random characters)");
    for (String system : List.of("hospital", "ca", "carrier", "payment", "sms", "insurer")) {
      REQUIRED.put(
          "greenchannel.outside.http." + system + ".base-url",
          "GREENCHANNEL_OUTSIDE_HTTP_" + system.toUpperCase(java.util.Locale.ROOT) + "_BASEURL");
    }
    REQUIRED.put("greenchannel.outside.mail.host", "GREENCHANNEL_OUTSIDE_MAIL_HOST");
    REQUIRED.put("greenchannel.outside.mail.port", "GREENCHANNEL_OUTSIDE_MAIL_PORT");
    REQUIRED.put("greenchannel.outside.mail.from", "GREENCHANNEL_OUTSIDE_MAIL_FROM");
  }

  /** What is missing, as an operator would set it. */
  static final class SettingsMissing extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> names;

    SettingsMissing(List<String> names) {
      super("settings are missing: " + names);
      this.names = names;
    }
  }

  /** Turns the exception into words instead of a stack trace. */
  public static final class Analyzer extends AbstractFailureAnalyzer<SettingsMissing> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, SettingsMissing cause) {
      return new FailureAnalysis(
          "The production profile has no defaults; these settings are missing or too short:\n  "
              + String.join("\n  ", cause.names),
          "Set them as environment variables (docs/production.md), or start without SPRING_PROFILES_ACTIVE for the embedded demo.",
          cause);
    }
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    Environment environment = event.getEnvironment();
    if (environment.acceptsProfiles(Profiles.of("embedded | test"))) {
      return;
    }
    List<String> missing =
        REQUIRED.entrySet().stream()
            .filter(e -> isMissing(e.getKey(), environment.getProperty(e.getKey(), "")))
            .map(Map.Entry::getValue)
            .toList();
    if (!missing.isEmpty()) {
      throw new SettingsMissing(missing);
    }
  }

  private static boolean isMissing(String name, String value) {
    return value.isBlank() || (name.equals("greenchannel.secret") && value.length() < SHORTEST_SECRET);
  }
}
