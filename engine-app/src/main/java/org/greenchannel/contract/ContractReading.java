package org.greenchannel.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.problem.Problems;
import org.greenchannel.registry.FamilyTeam;
import org.greenchannel.registry.FamilyTeams;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** Shows a contract to somebody, with what they may do and why not. */
@Component
public class ContractReading {

  private final Registry registry;
  private final FamilyTeams teams;
  private final ContractAccess access;
  private final Problems texts;
  private final Clock clock;

  ContractReading(Registry registry, FamilyTeams teams, ContractAccess access, Problems texts, Clock clock) {
    this.registry = registry;
    this.teams = teams;
    this.access = access;
    this.texts = texts;
    this.clock = clock;
  }

  public ContractView view(FamilyContract c, Actor actor) {
    Patient patient = registry.patient(c.patientId()).orElseThrow();
    FamilyTeam team = teams.find(c.teamId(), LocalDate.now(clock)).orElse(null);
    ContractSignature signed = c.signature();
    return new ContractView(
        c.id(), c.version(), c.number(), c.state().word(), c.state().zh(), c.state().en(), c.episodeId(), person(patient), c.teamId(),
        team == null ? null : team.nameZh(), team == null ? null : team.nameEn(), c.practitionerId(), c.institutionCode(),
        c.term().servicePackage(), c.term().validFrom(), c.term().validUntil(), c.term().consentVersion(), c.renews(), c.askedAt(),
        c.confirmDue(), c.confirmedAt(), c.escalatedAt(), c.signDue(), signed == null ? null : signed.signedAt(),
        signed == null ? null : signed.signatureId(), c.declineReason(), c.declineNote(), c.endedOn(), c.endReason(), acts(c, actor));
  }

  private static ContractView.Person person(Patient patient) {
    return new ContractView.Person(patient.id(), patient.maskedName(), patient.maskedNameEn(), patient.maskedIdentity());
  }

  private List<ContractView.Act> acts(FamilyContract contract, Actor actor) {
    return Arrays.stream(ContractAct.values())
        .filter(act -> !act.isOfTheHouse() && act != ContractAct.REQUEST)
        .map(act -> act(act, access.refusalOf(contract, act, actor), actor))
        .toList();
  }

  private ContractView.Act act(ContractAct act, Refusal refusal, Actor actor) {
    return refusal == null
        ? new ContractView.Act(act.word(), true, null, null)
        : new ContractView.Act(act.word(), false, refusal.code(), texts.text(refusal.code(), refusal.arguments().toArray(), actor.locale()));
  }
}
