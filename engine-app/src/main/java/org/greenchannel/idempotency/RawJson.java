package org.greenchannel.idempotency;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** An answer kept as text, sent again to the letter. */
record RawJson(@JsonValue @JsonRawValue String text) {}
