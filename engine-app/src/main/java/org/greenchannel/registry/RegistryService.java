package org.greenchannel.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.act.Refusal.Kind;
import org.greenchannel.act.Role;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the registry: operations and administrators create, change and end entries; every one of it is kept in the trail. */
@Service
@Transactional
public class RegistryService {

  private static final String RECORD = "registry";
  private static final RegistryField VALID_UNTIL = RegistryField.may("validUntil", RegistryField.Type.DATE);

  private final RegistryStore store;
  private final RegistryChecks checks;
  private final Trail trail;

  RegistryService(RegistryStore store, RegistryChecks checks, Trail trail) {
    this.store = store;
    this.checks = checks;
    this.trail = trail;
  }

  /** One page of a list: by part of a name, by pinyin initials, by institution, by day; null filters nothing. */
  public Answer<RegistryPage> list(
      RegistryKind kind, String text, String institution, LocalDate activeOn, int page, int size, Actor actor) {
    Refusal refusal = unreadable(kind, actor);
    return refusal == null
        ? Answer.done(store.page(kind, new RegistryStore.Wanted(text, institution, activeOn), page, size))
        : refused(actor, kind, "list", null, refusal);
  }

  public Answer<RegistryEntry> read(RegistryKind kind, String id, Actor actor) {
    Refusal refusal = unreadable(kind, actor);
    if (refusal != null) {
      return refused(actor, kind, "read", id, refusal);
    }
    return store.find(kind, id).map(Answer::done).orElseGet(() -> Answer.refused(unknown(id)));
  }

  public Answer<RegistryEntry> create(RegistryKind kind, Map<String, Object> values, Actor actor) {
    Refusal refusal = unwritable(actor);
    if (refusal != null) {
      return refused(actor, kind, "create", null, refusal);
    }
    List<Fault> faults = checks.faultsOf(kind, values);
    if (!faults.isEmpty()) {
      return refused(actor, kind, "create", null, faulty(faults));
    }
    String id = String.join(RegistryKind.PART, kind.keys().stream().map(k -> (String) values.get(k.name())).toList());
    if (!store.insert(kind, values)) {
      return refused(actor, kind, "create", id, Refusal.conflict("registry.duplicate", id));
    }
    return done(actor, kind, "create", id, null);
  }

  /** Changes the fields that are named; a null takes a value away. */
  public Answer<RegistryEntry> change(RegistryKind kind, String id, Integer seen, Map<String, Object> changes, Actor actor) {
    Answer<RegistryEntry> opened = open(kind, "change", id, seen, actor);
    if (!opened.isDone()) {
      return opened;
    }
    Map<String, Object> whole = new HashMap<>(opened.value().values());
    whole.remove(VALID_UNTIL.name());
    whole.putAll(changes);
    List<Fault> faults = checks.faultsOf(kind, whole);
    Map<RegistryField, Object> fields = new LinkedHashMap<>();
    changes.forEach((name, value) -> kind.field(name).ifPresent(f -> fields.put(f, value)));
    kind.keys().stream()
        .filter(k -> fields.containsKey(k) && !opened.value().values().get(k.name()).equals(fields.get(k)))
        .forEach(k -> faults.add(new Fault("/" + k.name(), "registry.keyNeverChanges", (String) opened.value().values().get(k.name()))));
    if (!faults.isEmpty()) {
      return refused(actor, kind, "change", id, faulty(faults));
    }
    return store.update(kind, id, seen, fields)
        ? done(actor, kind, "change", id, null)
        : refused(actor, kind, "change", id, stale(id));
  }

  /** Ends an entry; the last day still counts. */
  public Answer<RegistryEntry> end(RegistryKind kind, String id, Integer seen, LocalDate lastDay, String reason, Actor actor) {
    Answer<RegistryEntry> opened = open(kind, "end", id, seen, actor);
    if (!opened.isDone()) {
      return opened;
    }
    Map<String, Object> now = opened.value().values();
    if (now.containsKey(VALID_UNTIL.name())) {
      return refused(actor, kind, "end", id, Refusal.conflict("registry.alreadyEnded", id));
    }
    LocalDate first = LocalDate.parse((String) now.getOrDefault("validFrom", LocalDate.MIN.toString()));
    if (lastDay.isBefore(first)) {
      return refused(actor, kind, "end", id, Refusal.invalid("registry.datesReversed", "/lastDay", ">= " + first));
    }
    return store.update(kind, id, seen, Map.of(VALID_UNTIL, lastDay.toString()))
        ? done(actor, kind, "end", id, reason)
        : refused(actor, kind, "end", id, stale(id));
  }

  private Answer<RegistryEntry> open(RegistryKind kind, String act, String id, Integer seen, Actor actor) {
    Refusal refusal = unwritable(actor);
    if (refusal != null) {
      return refused(actor, kind, act, id, refusal);
    }
    RegistryEntry entry = store.find(kind, id).orElse(null);
    if (entry == null) {
      return refused(actor, kind, act, id, unknown(id));
    }
    if (seen == null) {
      return refused(actor, kind, act, id, new Refusal("registry.versionMissing", Kind.MALFORMED, List.of(), List.of(id)));
    }
    return seen == entry.version() ? Answer.done(entry) : refused(actor, kind, act, id, stale(id));
  }

  private static Refusal unreadable(RegistryKind kind, Actor actor) {
    boolean onlyPatient = actor.institutionCode() == null && !actor.is(Role.ADMIN) && !actor.is(Role.OPERATIONS);
    return onlyPatient && !kind.openToPatients() ? Refusal.forbidden("registry.onlyStaff") : null;
  }

  private static Refusal unwritable(Actor actor) {
    return actor.is(Role.OPERATIONS) || actor.is(Role.ADMIN) ? null : Refusal.forbidden("registry.onlyAdministrators");
  }

  private static Refusal unknown(String id) {
    return Refusal.notFound("registry.unknown", id);
  }

  private static Refusal stale(String id) {
    return new Refusal("request.stale", Kind.STALE, List.of(), List.of(id));
  }

  private static Refusal faulty(List<Fault> faults) {
    return Refusal.invalid(faults.size() == 1 ? faults.get(0).code() : "request.invalid", faults);
  }

  private Answer<RegistryEntry> done(Actor actor, RegistryKind kind, String act, String id, String reason) {
    trail.write(Deed.of(actor, RECORD + "." + act, kind.word()).on(null, id, null).because(reason));
    return Answer.done(store.find(kind, id).orElseThrow());
  }

  private <T> Answer<T> refused(Actor actor, RegistryKind kind, String act, String id, Refusal refusal) {
    trail.write(Deed.of(actor, RECORD + "." + act, kind.word()).on(null, id, null).refused(refusal));
    return Answer.refused(refusal);
  }
}
