package org.greenchannel.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.act.Text;
import org.greenchannel.episode.ActView;
import org.greenchannel.episode.PersonView;
import org.greenchannel.episode.RecordStory;
import org.greenchannel.escalation.RaisedView;
import org.greenchannel.problem.Problems;
import org.greenchannel.registry.CodedReasons;
import org.greenchannel.registry.FamilyTeam;
import org.greenchannel.registry.FamilyTeams;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** Shows a contract to somebody: the whole of it, its story, and what they may do and why not. */
@Component
public class ContractReading {

  private final Registry registry;
  private final FamilyTeams teams;
  private final ContractTerms terms;
  private final ContractAccess access;
  private final CodedReasons reasons;
  private final RecordStory story;
  private final Problems texts;
  private final Clock clock;

  ContractReading(
      Registry registry, FamilyTeams teams, ContractTerms terms, ContractAccess access, CodedReasons reasons, RecordStory story,
      Problems texts, Clock clock) {
    this.registry = registry;
    this.teams = teams;
    this.terms = terms;
    this.access = access;
    this.reasons = reasons;
    this.story = story;
    this.texts = texts;
    this.clock = clock;
  }

  public ContractView view(FamilyContract c, Actor actor) {
    LocalDate today = LocalDate.now(clock);
    Institution institution = registry.institution(c.institutionCode()).orElseThrow();
    Text team = teams.find(c.teamId(), today).map((FamilyTeam t) -> new Text(t.nameZh(), t.nameEn())).orElse(null);
    Text wanted =
        terms.find(c.term().servicePackage(), institution.region(), today).map(p -> new Text(p.nameZh(), p.nameEn())).orElse(null);
    ContractSignature signed = c.signature();
    return new ContractView(
        c.id(), c.version(), c.number(), c.state().word(), c.episodeId(), PersonView.of(registry.patient(c.patientId()).orElseThrow(), today, !actor.is(Role.REGULATOR), texts),
        c.teamId(), c.practitionerId(), c.institutionCode(), c.term().servicePackage(), c.term().validFrom(), c.term().validUntil(),
        c.term().consentVersion(), c.renews(), c.confirmDue(), c.confirmedAt(), RaisedView.of(c.raised(), texts), c.signDue(),
        signed == null ? null : signed.signedAt(), signed == null ? null : signed.signatureId(), c.declineReason(), c.declineNote(),
        c.endedOn(), c.endReason(), c.endNote(), ending(c), c.askedAt(), new Text(c.state().zh(), c.state().en()), team,
        new Text(institution.nameZh(), institution.nameEn()), wanted, story.bases(c.id(), c.episodeId()), story.steps(c.id()), acts(c, actor),
        offered(c, actor));
  }

  private Map<String, List<CodedReasons.Reason>> offered(FamilyContract contract, Actor actor) {
    LocalDate today = LocalDate.now(clock);
    return reasons.offered(
        Stream.of(ContractAct.DECLINE, ContractAct.WITHDRAW, ContractAct.TERMINATE)
            .map(act -> ContractPart.reasonOf(act, actor, contract, today)).toList());
  }

  private Text ending(FamilyContract contract) {
    ContractAct act = contract.state() == ContractState.WITHDRAWN ? ContractAct.WITHDRAW : ContractAct.TERMINATE;
    return reasons.textOf("contract", act.word(), contract.endReason());
  }

  private List<ActView> acts(FamilyContract contract, Actor actor) {
    return Arrays.stream(ContractAct.values())
        .filter(act -> !act.isOfTheHouse() && act != ContractAct.REQUEST)
        .map(act -> ActView.of(act.word(), access.refusalOf(contract, act, actor), texts))
        .toList();
  }
}
