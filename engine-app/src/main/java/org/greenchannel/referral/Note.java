package org.greenchannel.referral;

import java.time.Instant;

/**
 * What somebody wrote on the case in the course of an act.
 *
 * @param act the word of the act
 * @param by the login name of the writer
 */
public record Note(Instant at, String act, String by, String text) {}
