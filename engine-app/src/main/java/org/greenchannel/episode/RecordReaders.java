package org.greenchannel.episode;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.registry.Registry;
import org.greenchannel.registry.Scope;
import org.springframework.stereotype.Component;

/**
 * Who may read what an institution has recorded, in one place: the regulator; those who have a part in the record; and those who treat
 * patients at another institution that the patient has authorised for it (跨机构授权使用). An authorisation of the summary opens what was done
 * when and where; one of a scope of the record opens the record itself as well. Whoever reads by an authorisation only reads: no act and no
 * new record of theirs follows from it.
 */
@Component
public class RecordReaders {

  private static final Set<Role> TREATING = Set.of(Role.DOCTOR, Role.NURSE, Role.PHARMACIST);

  private final Registry registry;
  private final Clock clock;

  RecordReaders(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /** What was done to the record, when and where, without its content. */
  boolean mayReadStory(EpisodeRecord record, Actor actor) {
    return mayReadRecord(record, actor) || !record.scopes().isEmpty() && isAuthorised(record, Scope.SUMMARY, actor);
  }

  /** The record itself. */
  public boolean mayReadRecord(EpisodeRecord record, Actor actor) {
    return record.theirs() || actor.is(Role.REGULATOR) || record.scopes().stream().anyMatch(scope -> isAuthorised(record, scope, actor));
  }

  /** An institution's own people read by their part in the record, not by an authorisation. */
  private boolean isAuthorised(EpisodeRecord record, Scope scope, Actor actor) {
    String reader = actor.institutionCode();
    LocalDate today = LocalDate.now(clock);
    return reader != null
        && TREATING.stream().anyMatch(actor::is)
        && record.holders().stream()
            .anyMatch(holder -> !holder.equals(reader) && registry.mayUse(record.patientId(), holder, reader, scope, today));
  }
}
