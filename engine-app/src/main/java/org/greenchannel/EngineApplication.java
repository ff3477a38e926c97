package org.greenchannel;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Green Channel: the engine, its database, its doors. */
@SpringBootApplication
@OpenAPIDefinition(
    info =
        @Info(
            title = "Green Channel 绿色通道",
            version = "0.1",
            description = "Referrals, prescriptions, delivery, claims: the acts in domain words. Every POST takes an Idempotency-Key."))
@ConfigurationPropertiesScan
public class EngineApplication {

  /** Camunda's timestamps carry no zone; every date of a case is a date in China. */
  public static final String ZONE = "Asia/Shanghai";

  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
    SpringApplication.run(EngineApplication.class, args);
  }
}
