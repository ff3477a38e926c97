package org.greenchannel.rules.knowledge;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * One visit as the audit sees it, in the codes of the national layout; a fact that is not known is {@code null}.
 *
 * @param mdtrtId    the visit
 * @param psnNo      the person
 * @param sex        gend: 1 male, 2 female, 9 not stated
 * @param birthDate  brdy
 * @param insutype   310 employees, 390 residents, 410 work injury, 510 maternity
 * @param medType    med_type: 11 outpatient, 13 emergency, 21 inpatient, 41 pharmacy, 52 inpatient birth ...
 * @param hospLv     hosp_lv: 01-04 level three, 05-07 two, 08-10 one
 * @param department department of the visit
 * @param begin      begntime
 * @param end        endtime, {@code null} while the visit lasts
 * @param lines      the fee lines to check, in any order
 * @param diagnoses  diagnosis codes, the main one first
 * @param history    the patient's lines of earlier claims, at least as far back as {@link KnowledgeSnapshot#longestWindowDays()}
 */
public record AuditClaim(String mdtrtId, String psnNo, String sex, LocalDate birthDate, String insutype, String medType, String hospLv,
                         String department, LocalDateTime begin, LocalDateTime end, List<AuditLine> lines, List<String> diagnoses,
                         List<AuditLine> history) {

    public AuditClaim {
        lines = List.copyOf(lines);
        diagnoses = List.copyOf(diagnoses);
        history = List.copyOf(history);
    }
}
