package org.greenchannel.rules.knowledge.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.greenchannel.rules.knowledge.AgeRange;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;

/** Only for an age, completed on the day the fee arose: rules 6, 7, 18, 19, 29, 32, 33, 65, 66, 80. */
record AgeCheck(AgeRange range, String text, String textEn) implements LineCheck {

    @Override
    public Verdict judge(AuditClaim claim, AuditLine line) {
        LocalDate birth = claim.birthDate();
        LocalDate day = line.occurred().toLocalDate();
        if (birth == null || birth.isAfter(day)) {
            return Verdict.UNKNOWN;
        }
        return range.contains(birth, day) ? Verdict.KEPT : Verdict.BROKEN;
    }

    @Override
    public void explain(AuditClaim claim, AuditLine line, Map<String, String> evidence) {
        Evidence.both(evidence, "limit", text, textEn);
        LocalDate birth = claim.birthDate();
        LocalDate day = line.occurred().toLocalDate();
        if (birth == null || birth.isAfter(day)) {
            Evidence.both(evidence, "actual", "出生日期不明", "no valid date of birth");
            return;
        }
        evidence.put("birthDate", birth.toString());
        long years = completedYears(birth, day);
        if (years > 0) {
            Evidence.both(evidence, "actual", years + "岁", years + (years == 1 ? " year" : " years"));
        } else {
            long days = ChronoUnit.DAYS.between(birth, day);
            Evidence.both(evidence, "actual", days + "天", days + (days == 1 ? " day" : " days"));
        }
    }

    /** The years between, corrected for 29 February the way {@link AgeRange} counts. */
    private static long completedYears(LocalDate birth, LocalDate day) {
        long years = ChronoUnit.YEARS.between(birth, day);
        return birth.plusYears(years + 1).isAfter(day) ? years : years + 1;
    }
}
