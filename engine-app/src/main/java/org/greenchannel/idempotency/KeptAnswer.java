package org.greenchannel.idempotency;

/** The first answer to a key. */
record KeptAnswer(String fingerprint, int status, String location, String contentType, String body) {}
