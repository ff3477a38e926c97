package org.greenchannel.ruleset;

import org.greenchannel.rules.Decisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the rule base as it was compiled at build; a start compiles nothing. */
@Configuration
class RulesetConfig {

  @Bean
  Decisions decisions() {
    return Decisions.shipped();
  }
}
