package org.greenchannel.rules.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One visit as the audit sees it, in the codes of the national layout.
 *
 * @param visit      the visit
 * @param person     the patient
 * @param lines      the fee lines to check, in any order
 * @param diagnoses  its diagnoses
 * @param operations its operations
 * @param doctors    what is known of the doctors on its lines, by bilg_dr_code; a doctor nobody knows is missing
 * @param history    the patient's lines of earlier claims, at least as far back as {@link KnowledgeSnapshot#longestWindowDays()}
 * @param visits     the patient's earlier visits, as far back
 */
public record AuditClaim(AuditVisit visit, AuditPerson person, List<AuditLine> lines, List<Diagnosis> diagnoses,
                         List<Operation> operations, Map<String, AuditDoctor> doctors, List<AuditLine> history,
                         List<AuditVisit> visits) {

    public AuditClaim {
        lines = List.copyOf(lines);
        diagnoses = List.copyOf(diagnoses);
        operations = List.copyOf(operations);
        doctors = Map.copyOf(doctors);
        history = List.copyOf(history);
        visits = List.copyOf(visits);
    }

    /** {@code gend} of the patient. */
    public String sex() {
        return person.sex();
    }

    /** Birth date of the patient. */
    public LocalDate birthDate() {
        return person.birthDate();
    }

    /** {@code insutype} of the visit. */
    public String insutype() {
        return visit.insutype();
    }

    /** {@code med_type} of the visit. */
    public String medType() {
        return visit.medType();
    }
}
