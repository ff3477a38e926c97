package org.greenchannel.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenchannel.act.Refusal.Fault;
import org.springframework.stereotype.Component;

/** What is wrong with a registry entry as it would be: every fault at once. */
@Component
class RegistryChecks {

  private static final Set<String> WITHOUT_LEVEL = Set.of("PHARMACY", "CARRIER", "INSURER", "REGULATOR");
  private static final String KEY = "[A-Za-z0-9._-]{1,40}";

  private final RegistryStore store;
  private final InternetNames names;
  private final Clock clock;

  RegistryChecks(RegistryStore store, InternetNames names, Clock clock) {
    this.store = store;
    this.names = names;
    this.clock = clock;
  }

  List<Fault> faultsOf(RegistryKind kind, Map<String, Object> values) {
    List<Fault> faults = new ArrayList<>();
    values.keySet().stream().filter(name -> !kind.has(name)).forEach(name -> faults.add(new Fault("/" + name, "registry.fieldUnknown", known(kind))));
    for (RegistryField field : kind.fields()) {
      Fault fault = field.faultOf(values.get(field.name()));
      if (fault != null) {
        faults.add(fault);
      }
    }
    kind.keys().stream()
        .filter(k -> values.get(k.name()) instanceof String text && !text.matches(KEY))
        .forEach(k -> faults.add(new Fault("/" + k.name(), "registry.keyWrong", KEY)));
    if (faults.isEmpty()) {
      meaning(kind, values, faults);
    }
    return faults;
  }

  private static String known(RegistryKind kind) {
    return String.join(", ", kind.fields().stream().map(RegistryField::name).toList());
  }

  private void meaning(RegistryKind kind, Map<String, Object> values, List<Fault> faults) {
    must(values, "institutionCode", "institution", "code", "registry.institutionUnknown", faults);
    must(values, "leadCode", "institution", "code", "registry.institutionUnknown", faults);
    must(values, "parentCode", "institution", "code", "registry.institutionUnknown", faults);
    must(values, "consortium", "consortium", "code", "registry.consortiumUnknown", faults);
    must(values, "username", "app_user", "username", "registry.userUnknown", faults);
    must(values, "teamId", "family_team", "id", "registry.teamUnknown", faults);
    must(values, "practitionerId", "practitioner", "id", "registry.practitionerUnknown", faults);
    switch (kind) {
      case INSTITUTIONS -> institution(values, faults);
      case FAMILY_TEAMS -> {
        of(values, "doctorId", "DOCTOR", faults);
        of(values, "nurseId", "NURSE", faults);
      }
      case PRACTITIONERS -> practitioner(values, faults);
      default -> { }
    }
  }

  private void must(Map<String, Object> values, String field, String table, String column, String code, List<Fault> faults) {
    Object value = values.get(field);
    if (value != null && !store.exists(table, column, value)) {
      faults.add(new Fault("/" + field, code, ""));
    }
  }

  private void institution(Map<String, Object> values, List<Fault> faults) {
    String kind = (String) values.get("kind");
    int level = (Integer) values.get("level");
    boolean levelled = !WITHOUT_LEVEL.contains(kind);
    if (levelled ? level < 1 || level > 3 : level != 0) {
      faults.add(new Fault("/level", "registry.levelOutOfRange", levelled ? "1-3" : "0"));
    }
    if (values.get("code").equals(values.get("parentCode"))) {
      faults.add(new Fault("/parentCode", "registry.parentIsItself", ""));
    }
    if ("INTERNET_HOSPITAL".equals(kind) && values.get("parentCode") == null) {
      faults.add(new Fault("/parentCode", "registry.physicalInstitutionMissing", ""));
    }
    if (values.get("internetPartner") != null && values.get("internetName") == null) {
      faults.add(new Fault("/internetName", "field.required", ""));
    }
    if (values.get("internetName") != null) {
      List<String> allowed =
          names.allowed(
              (String) values.get("nameZh"), (String) values.get("internetPartner"), (String) values.get("region"), LocalDate.now(clock));
      if (!allowed.contains((String) values.get("internetName"))) {
        faults.add(new Fault("/internetName", "registry.internetNameWrong", String.join(", ", allowed)));
      }
    }
  }

  /** A practitioner of this profession, of the same institution. */
  private void of(Map<String, Object> values, String field, String profession, List<Fault> faults) {
    Object id = values.get(field);
    if (id == null) {
      return;
    }
    RegistryEntry person = store.find(RegistryKind.PRACTITIONERS, (String) id).orElse(null);
    if (person == null) {
      faults.add(new Fault("/" + field, "registry.practitionerUnknown", ""));
    } else if (!profession.equals(person.values().get("profession"))
        || !person.values().get("institutionCode").equals(values.get("institutionCode"))) {
      faults.add(new Fault("/" + field, "registry.notOfTheTeam", profession));
    }
  }

  private static void practitioner(Map<String, Object> values, List<Fault> faults) {
    if ((Integer) values.get("practiceYears") < 0) {
      faults.add(new Fault("/practiceYears", "registry.numberOutOfRange", ">= 0"));
    }
    Object right = values.get("antibioticRight");
    if (right instanceof Integer grade && (grade < 0 || grade > 3)) {
      faults.add(new Fault("/antibioticRight", "registry.numberOutOfRange", "0-3"));
    }
  }
}
