package org.greenchannel.registry;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Who answers referrals for an institution, and when (专人负责对接).
 *
 * @param username the user who is told and who answers
 * @param days on which days: every day, working days, or days of rest, by the calendar of the institution's region
 * @param from first moment of duty on such a day
 * @param until first moment after it; equal to {@code from} is the whole day, earlier reaches into the next morning
 */
public record Liaison(
    String institutionCode,
    Part part,
    String username,
    String phone,
    String email,
    Days days,
    LocalTime from,
    LocalTime until,
    LocalDate validFrom,
    LocalDate validUntil) {

  /** The designated liaison, the deputy, and the supervisor of both. */
  public enum Part {
    LIAISON,
    DEPUTY,
    SUPERVISOR
  }

  /** On which days somebody is on duty. */
  public enum Days {
    ALL,
    WORKING,
    REST
  }

  boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
  }
}
