package org.greenchannel.referral;

import java.time.Instant;

/**
 * A receiver that has sent the request on.
 *
 * @param institution who had it
 * @param department for which of its departments
 * @param reason the code by which it was sent on
 * @param toInstitution where it went from there
 */
public record PassedOn(
    String institution, String department, Instant at, String reason, String toInstitution, String toDepartment) {}
