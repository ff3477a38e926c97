package org.greenchannel.claim;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the sender of notices run by the clock. */
@Configuration
@EnableScheduling
class SchedulingConfig {}
