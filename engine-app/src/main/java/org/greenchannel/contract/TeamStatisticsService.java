package org.greenchannel.contract;

import java.time.Clock;
import java.time.LocalDate;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.registry.FamilyTeam;
import org.greenchannel.registry.FamilyTeams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what a team has done, for its institution, operations and the regulator. */
@Service
@Transactional(readOnly = true)
public class TeamStatisticsService {

  private static final String HELD =
      """
      (select c.*, greatest(valid_from, (signed_at at time zone 'Asia/Shanghai')::date) first_day, least(valid_until, ended_on) last_day
       from family_contract c where state in ('ACTIVE', 'ENDED')
         and (team_id = :team or team_id is null and practitioner_id = :doctor)) held""";

  /** The receiver has taken the patient. */
  private static final String TAKEN =
      "state not in ('DRAFT','REQUESTED','RECEIVED','AWAITING_TRIAGE','AWAITING_INFORMATION','REJECTED','RETURNED','CANCELLED')";

  private final JdbcClient jdbc;
  private final FamilyTeams teams;
  private final Clock clock;

  TeamStatisticsService(JdbcClient jdbc, FamilyTeams teams, Clock clock) {
    this.jdbc = jdbc;
    this.teams = teams;
    this.clock = clock;
  }

  public Answer<TeamStatistics> of(String teamId, LocalDate from, LocalDate until, Actor actor) {
    FamilyTeam team = teams.find(teamId, until).orElse(null);
    boolean may =
        team != null
            && (actor.is(Role.REGULATOR) || actor.is(Role.OPERATIONS) || actor.is(Role.ADMIN)
                || !actor.is(Role.PATIENT) && team.institutionCode().equals(actor.institutionCode()));
    if (!may) {
      return Answer.refused(Refusal.notFound("contract.teamUnknown", teamId));
    }
    return until.isBefore(from)
        ? Answer.refused(Refusal.invalid("contract.periodReversed", "until", ">= " + from))
        : Answer.done(counted(team, from, until));
  }

  private TeamStatistics counted(FamilyTeam team, LocalDate from, LocalDate until) {
    Counter n = new Counter(team, from, until);
    String up = " from referral where case_date between :from and :until and kind in ('UP', 'LATERAL') and from_practitioner in (:members)";
    String down =
        " from referral r where case_date between :from and :until and kind = 'DOWN' and to_institution = :institution and exists (select 1 from "
            + HELD + " where held.patient_id = r.patient_id and r.case_date between first_day and last_day)";
    String due = followUps();
    return new TeamStatistics(
        team.id(), from, until,
        n.of("select count(distinct patient_id) from " + HELD + " where :until between first_day and last_day"),
        n.of("select count(*) from " + HELD + " where first_day between :from and :until and last_day >= first_day"),
        n.of("select count(*) from " + HELD + " where last_day between :from and least(:until, :today) and last_day >= first_day"),
        n.of(asked("")), n.of(asked(" and state = 'DECLINED'")),
        n.of("select count(*)" + up), n.of("select count(*)" + up + " and " + TAKEN),
        n.of("select count(*)" + down), n.of("select count(*)" + down + " and " + TAKEN),
        n.of("select count(*)" + due), n.of("select count(*)" + due + " and aftercare_seen_on <= aftercare_due_on"));
  }

  private static String asked(String more) {
    return "select count(*) from family_contract where team_id = :team and (asked_at at time zone 'Asia/Shanghai')::date between :from and :until"
        + more;
  }

  /** Follow-ups after a down-referral to the team's institution, or after an urgent one that a member asked for; those still to come do not count. */
  private static String followUps() {
    return " from referral r where aftercare_due_on between :from and :until and (aftercare_due_on < :today or aftercare_seen_on is not null) and "
        + TAKEN
        + " and (kind = 'DOWN' and to_institution = :institution and exists (select 1 from " + HELD
        + " where held.patient_id = r.patient_id) or kind <> 'DOWN' and from_practitioner in (:members))";
  }

  /** Counts with the same parameters each time. */
  private final class Counter {

    private final FamilyTeam team;
    private final LocalDate from;
    private final LocalDate until;

    private Counter(FamilyTeam team, LocalDate from, LocalDate until) {
      this.team = team;
      this.from = from;
      this.until = until;
    }

    private long of(String question) {
      return jdbc.sql(question)
          .param("team", team.id())
          .param("doctor", team.doctorId())
          .param("members", team.members())
          .param("institution", team.institutionCode())
          .param("from", from)
          .param("until", until)
          .param("today", LocalDate.now(clock))
          .query(Long.class)
          .single();
    }
  }
}
