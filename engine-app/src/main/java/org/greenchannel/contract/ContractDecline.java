package org.greenchannel.contract;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Why a team does not take a resident.
 *
 * @param note required with OTHER
 */
public record ContractDecline(@NotNull Reason reason, @Size(max = 500) String note) {

  /** What a team may say. */
  public enum Reason {
    TEAM_FULL,
    LIVES_ELSEWHERE,
    PACKAGE_NOT_SUITABLE,
    IDENTITY_UNCLEAR,
    OTHER
  }
}
