package org.greenchannel.rules.knowledge;

/** What a knowledge row demands, ready to run; rows with equal demands share one. */
interface Check {
}
