package org.greenchannel.act;

import java.time.Clock;
import java.time.ZoneId;
import org.greenchannel.EngineApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the house; tests bring their own. */
@Configuration
class TimeConfig {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.system(ZoneId.of(EngineApplication.ZONE));
  }
}
