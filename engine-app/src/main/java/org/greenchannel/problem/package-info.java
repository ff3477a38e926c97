/** Refusals on the wire: problem+json (RFC 9457) in the caller's language, with a stable code. */
package org.greenchannel.problem;
