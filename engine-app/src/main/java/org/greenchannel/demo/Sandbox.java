package org.greenchannel.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.greenchannel.connectors.http.HttpSettings;
import org.greenchannel.connectors.hospital.PlaceSort;
import org.greenchannel.connectors.mail.MailSettings;
import org.greenchannel.connectors.sandbox.DepartmentSeed;
import org.greenchannel.connectors.sandbox.SandboxServer;
import org.greenchannel.connectors.sandbox.SandboxSettings;
import org.greenchannel.outside.Counterparts;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.beans.factory.annotation.Value;

/** The other side of every connector, played by a real server on loopback. */
@Configuration
@Profile({"embedded", "test"})
public class Sandbox {

  private static final String USER = "sandbox";

  private SandboxServer server;

  /** {@code greenchannel.sandbox.*}. */
  @ConfigurationProperties("greenchannel.sandbox")
  public record Settings(int httpPort, int smtpPort, boolean carrierMoves, Duration carrierPause) {}

  @Bean(destroyMethod = "close")
  SandboxServer sandboxServer(
      Settings settings, Clock clock, Environment environment, @Value("${greenchannel.data-folder}") Path data)
      throws IOException {
    boolean test = environment.acceptsProfiles(Profiles.of("test"));
    Path folder = test ? Files.createTempDirectory("sandbox") : data.resolve("sandbox");
    server =
        SandboxServer.start(
            SandboxSettings.in(folder)
                .withPorts(settings.httpPort(), settings.smtpPort())
                .withCallbacks(SandboxSettings.Callbacks.to(null, USER, DemoRegion.PASSWORD))
                .withCarrier(settings.carrierMoves(), settings.carrierPause())
                .withDepartments(departments())
                .withClock(clock));
    return server;
  }

  @Bean
  Counterparts counterparts(SandboxServer sandbox) {
    return new Counterparts() {
      @Override
      public HttpSettings http(String system) {
        return HttpSettings.of(sandbox.baseUrl(system));
      }

      @Override
      public MailSettings mail() {
        return MailSettings.of("127.0.0.1", sandbox.smtpPort(), "noreply@green-channel.example");
      }
    };
  }

  /** The sandbox reports back to wherever this house answers. */
  @EventListener
  void tellWhereWeAnswer(ServletWebServerInitializedEvent event) {
    server.callbacksTo("http://127.0.0.1:" + event.getWebServer().getPort());
  }

  /**
   * Every hospital department of the demo region publishes slots, some kept for family doctors; the county hospital's system
   * also keeps the books of the examinations and beds that the pool shows.
   */
  private static List<DepartmentSeed> departments() {
    Map<String, CSVRecord> institutions = new HashMap<>();
    DemoRegion.file("institution").rows().forEach(row -> institutions.put(row.get("code"), row));
    return DemoRegion.file("department").rows().stream()
        .filter(row -> "HOSPITAL".equals(institutions.get(row.get("institution_code")).get("kind")))
        .flatMap(row -> seeds(row, institutions.get(row.get("institution_code"))))
        .toList();
  }

  private static Stream<DepartmentSeed> seeds(CSVRecord department, CSVRecord institution) {
    DepartmentSeed visits = seed(department, institution);
    return DemoSlots.isShown(visits.institution(), visits.department())
        ? Stream.of(
            visits,
            of(visits, PlaceSort.EXAM, DemoSlots.EXAM, 30, DemoSlots.EXAM_PLACES, DemoSlots.EXAM_TIMES),
            of(visits, PlaceSort.BED, DemoSlots.WARD, 20 * 60, DemoSlots.BEDS, DemoSlots.BED_TIMES))
        : Stream.of(visits);
  }

  private static DepartmentSeed of(DepartmentSeed like, PlaceSort sort, String item, int minutes, int places, List<LocalTime> times) {
    return new DepartmentSeed(
        like.institution(), like.institutionZh(), like.institutionEn(), like.department(), like.departmentZh(),
        like.departmentEn(), sort, item, times, minutes, places, 0);
  }

  private static DepartmentSeed seed(CSVRecord department, CSVRecord institution) {
    return new DepartmentSeed(
        institution.get("code"), institution.get("name_zh"), institution.get("name_en"),
        department.get("code"), department.get("name_zh"), department.get("name_en"),
        List.of(LocalTime.of(8, 30), LocalTime.of(10, 0), LocalTime.of(14, 0), LocalTime.of(15, 30)),
        30, 6, 2);
  }
}
