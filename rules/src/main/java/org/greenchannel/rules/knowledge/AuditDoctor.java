package org.greenchannel.rules.knowledge;

/**
 * What the registry knows of a prescriber.
 *
 * @param licensed        whether the licence was in force on the day of the visit
 * @param antibioticRight highest grade of antibiotics the doctor may prescribe: 0 none, 1 unrestricted, 2 restricted, 3 special
 */
public record AuditDoctor(boolean licensed, int antibioticRight) {
}
