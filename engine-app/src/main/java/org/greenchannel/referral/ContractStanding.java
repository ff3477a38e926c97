package org.greenchannel.referral;

import java.time.Clock;
import java.time.LocalDate;
import org.greenchannel.act.Actor;
import org.greenchannel.registry.Contract;
import org.greenchannel.registry.FamilyTeams;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** How a patient and the doctor who refers stand by contract: the green channel is for patients whom their own contracted team refers. */
@Component
class ContractStanding {

  private final Registry registry;
  private final FamilyTeams teams;
  private final Clock clock;

  ContractStanding(Registry registry, FamilyTeams teams, Clock clock) {
    this.registry = registry;
    this.teams = teams;
    this.clock = clock;
  }

  /**
   * What holds today.
   *
   * @param contracted the patient has a contract
   * @param byItsDoctor and it is with this doctor, or with a team that this doctor belongs to
   */
  record Standing(boolean contracted, boolean byItsDoctor) {}

  Standing of(String patientId, Actor doctor) {
    LocalDate today = LocalDate.now(clock);
    Contract contract = registry.contractOn(patientId, today).orElse(null);
    return contract == null
        ? new Standing(false, false)
        : new Standing(true, isWith(contract, doctor.practitionerId(), today));
  }

  private boolean isWith(Contract contract, String doctor, LocalDate today) {
    return contract.practitionerId().equals(doctor)
        || teams.find(contract.teamId(), today).filter(team -> team.members().contains(doctor)).isPresent();
  }
}
