package org.greenchannel.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Text;
import org.greenchannel.act.Role;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the other contexts ask of the registry. */
@Service
public class Registry {

  private final Institutions institutions;
  private final Practitioners practitioners;
  private final Patients patients;
  private final AppUsers users;
  private final Liaisons liaisons;
  private final RecordAuthorisations authorisations;
  private final JdbcClient jdbc;

  Registry(
      Institutions institutions,
      Practitioners practitioners,
      Patients patients,
      AppUsers users,
      Liaisons liaisons,
      RecordAuthorisations authorisations,
      JdbcClient jdbc) {
    this.institutions = institutions;
    this.practitioners = practitioners;
    this.patients = patients;
    this.users = users;
    this.liaisons = liaisons;
    this.authorisations = authorisations;
    this.jdbc = jdbc;
  }

  public Optional<Institution> institution(String code) {
    return code == null ? Optional.empty() : institutions.findById(code);
  }

  /** Those that are wanted, the ones of the same consortium as this one first, then those of its region. */
  public Page<Institution> institutionsNear(Institution from, Institutions.Wanted wanted, Pageable page) {
    return institutions.near(wanted, from.consortium(), from.region(), page);
  }

  public Optional<Practitioner> practitioner(String id) {
    return id == null ? Optional.empty() : practitioners.findById(id);
  }

  public Optional<Patient> patient(String id) {
    return id == null ? Optional.empty() : patients.findById(id);
  }

  public Optional<Patient> patientByPsnNo(String psnNo) {
    return psnNo == null ? Optional.empty() : patients.findByPsnNo(psnNo);
  }

  /** By the number of the electronic health card (电子健康卡). */
  public Optional<Patient> patientByHealthCard(String card) {
    return card == null ? Optional.empty() : patients.findByHealthCard(card);
  }

  /** Ids of the patients whose pinyin initials, last four of the identity number or insurance card number is this; the first few hundred. */
  public List<String> patientsFoundBy(String search) {
    return jdbc.sql("select id from patient where initials = lower(?) or identity_last4 = upper(?) or psn_no = ? limit 500")
        .params(search, search, search)
        .query(String.class)
        .list();
  }

  /** Who answers for an institution at a moment: the liaison on duty, else the deputy on duty, else nobody. */
  public Optional<Liaison> liaisonOn(String institutionCode, Instant at) {
    return liaisons.on(institutionCode, at);
  }

  /** Who holds this part at an institution, whether on duty at the moment or not. */
  public Optional<Liaison> holderOf(String institutionCode, Liaison.Part part, Instant at) {
    return liaisons.holder(institutionCode, part, at);
  }

  /** Whether a patient lets an institution use records of another: its own it always may. */
  public boolean mayUse(String patientId, String holder, String reader, Scope scope, LocalDate day) {
    return holder.equals(reader) || authorisations.holds(patientId, holder, reader, scope, day);
  }

  /** The consortium (医联体) an institution belongs to on a day. */
  public Optional<Consortium> consortiumOf(String institutionCode, LocalDate day) {
    return jdbc.sql(
            """
            select c.* from consortium c join institution i on i.consortium = c.code
            where i.code = ? and c.valid_from <= ? and (c.valid_until is null or c.valid_until >= ?)""")
        .params(institutionCode, day, day)
        .query((r, i) -> new Consortium(r.getString("code"), r.getString("name_zh"), r.getString("name_en"), r.getString("lead_code")))
        .optional();
  }

  /** The institutions of a consortium that treat patients on a day, by their code. */
  public List<Institution> treatingIn(Consortium consortium, LocalDate day) {
    return institutions.findByConsortiumOrderByCode(consortium.code()).stream()
        .filter(i -> i.validOn(day))
        .filter(Institution::treats)
        .toList();
  }

  public Optional<AppUser> user(String username) {
    return username == null ? Optional.empty() : users.findById(username);
  }

  /** What a logged-in person may know of themselves. */
  public Me me(Actor actor) {
    return Me.of(actor, user(actor.username()).orElseThrow(), institution(actor.institutionCode()).orElse(null));
  }

  /** Whether an institution has somebody in a role to whom work can go. */
  public boolean isStaffed(String institutionCode, Role role) {
    return users.findByInstitutionCode(institutionCode).stream()
        .anyMatch(u -> u.enabled() && u.roles().contains(role));
  }

  /** What people call a user; the house itself where it is no user. */
  public Text nameOf(String username) {
    return user(username)
        .map(u -> new Text(u.nameZh(), u.nameEn()))
        .orElseGet(() -> Actor.ENGINE.username().equals(username) ? new Text("系统", "System") : new Text(username, username));
  }

  public Optional<Department> department(String institutionCode, String code) {
    return jdbc.sql("select * from department where institution_code = ? and code = ?")
        .params(institutionCode, code)
        .query((r, i) -> departmentOf(r))
        .optional();
  }

  /** The departments that an institution has on a day; first and last day count. */
  public List<Department> departments(String institutionCode, LocalDate day) {
    return jdbc.sql(
            """
            select * from department where institution_code = ? and valid_from <= ? and (valid_until is null or valid_until >= ?)
            order by code""")
        .params(institutionCode, day, day)
        .query((r, i) -> departmentOf(r))
        .list();
  }

  /** The family-doctor contract of a patient on a day, if any. */
  public Optional<Contract> contractOn(String patientId, LocalDate day) {
    return jdbc.sql(
            """
            select patient_id, practitioner_id, team_id, institution_code, first_day, last_day from (
              select c.*, greatest(valid_from, (signed_at at time zone 'Asia/Shanghai')::date) first_day, least(valid_until, ended_on) last_day
              from family_contract c where patient_id = ? and state in ('ACTIVE', 'ENDED')) held
            where first_day <= ? and last_day >= ? order by first_day desc limit 1""")
        .params(patientId, day, day)
        .query(
            (r, i) ->
                new Contract(
                    r.getString("patient_id"), r.getString("practitioner_id"), r.getString("team_id"),
                    r.getString("institution_code"), r.getObject("first_day", LocalDate.class),
                    r.getObject("last_day", LocalDate.class)))
        .optional();
  }

  /** The covers of a patient that hold on a day. */
  public List<Coverage> coveragesOn(String patientId, LocalDate day) {
    return jdbc.sql(
            """
            select * from coverage where patient_id = ? and valid_from <= ?
            and (valid_until is null or valid_until >= ?) order by plan""")
        .params(patientId, day, day)
        .query(
            (r, i) ->
                new Coverage(
                    r.getString("patient_id"), r.getString("plan"), r.getString("insutype"),
                    r.getString("category"), r.getString("veteran_group"), r.getLong("account_fen"),
                    r.getObject("valid_from", LocalDate.class),
                    r.getObject("valid_until", LocalDate.class)))
        .list();
  }

  /**
   * The institution whose pharmacists review the prescriptions of this one: itself where it has a pharmacist, else
   * the highest of its consortium that has (医联体 shares prescription review).
   */
  public Optional<String> reviewerOf(String institutionCode) {
    return jdbc.sql(
            """
            select i.code from institution i join institution own on own.code = ?
            where (i.code = own.code or i.consortium = own.consortium)
            and exists (select 1 from practitioner p where p.institution_code = i.code
              and p.profession = 'PHARMACIST' and p.licensed)
            order by i.code = own.code desc, i.level desc, i.code limit 1""")
        .param(institutionCode)
        .query(String.class)
        .optional();
  }

  private static Department departmentOf(ResultSet r) throws SQLException {
    return new Department(
        r.getString("institution_code"), r.getString("code"), r.getString("name_zh"),
        r.getString("name_en"));
  }
}
