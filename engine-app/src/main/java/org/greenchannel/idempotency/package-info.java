/** The same key gets the first answer; the same key with another body is refused. */
package org.greenchannel.idempotency;
