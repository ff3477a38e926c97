package org.greenchannel.rules.knowledge;

import java.time.LocalDateTime;

/**
 * A visit in the codes of {@code mdtrt_d}; a fact that is not known is {@code null}.
 *
 * @param mdtrtId     the visit
 * @param institution fixmedins_code
 * @param insutype    310 employees, 390 residents, 410 work injury, 510 maternity
 * @param medType     med_type: 11 outpatient, 13 emergency, 21 inpatient, 41 pharmacy, 52 inpatient birth ...
 * @param hospLv      hosp_lv: 01-04 level three, 05-07 two, 08-10 one, 11 none
 * @param department  department of the visit
 * @param doctor      doctor in charge
 * @param begin       begntime
 * @param end         endtime, {@code null} while the visit lasts
 * @param diseaseNo   dise_no: the chronic or special disease that the visit is settled under
 * @param online      whether it was an internet visit
 * @param referral    number of the compliant referral behind the visit
 * @param uploadedAt  when its data reached the fund
 * @param filing      how it was settled across regions or levels: LOCAL, REFERRED or UNREFERRED
 * @param diagnosedInPerson whether it is on record that a physical institution made the diagnosis before an internet visit
 */
public record AuditVisit(String mdtrtId, String institution, String insutype, String medType, String hospLv, String department,
                         String doctor, LocalDateTime begin, LocalDateTime end, String diseaseNo, boolean online, String referral,
                         LocalDateTime uploadedAt, String filing, boolean diagnosedInPerson) {

    /** A visit of which nobody says how it was filed, nor that a physical institution made the diagnosis before. */
    public AuditVisit(String mdtrtId, String institution, String insutype, String medType, String hospLv, String department,
                      String doctor, LocalDateTime begin, LocalDateTime end, String diseaseNo, boolean online, String referral,
                      LocalDateTime uploadedAt) {
        this(mdtrtId, institution, insutype, medType, hospLv, department, doctor, begin, end, diseaseNo, online, referral, uploadedAt, null, false);
    }
}
