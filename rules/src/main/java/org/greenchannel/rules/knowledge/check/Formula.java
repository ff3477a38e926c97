package org.greenchannel.rules.knowledge.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.greenchannel.rules.knowledge.AuditLine;

/** What was prescribed together: the lines of one prescription, or of one visit and day where no prescription is named. */
final class Formula {

    private Formula() {
    }

    /** Whether two lines of one visit stand on the same prescription. */
    static boolean together(AuditLine one, AuditLine other) {
        String prescription = one.detail().prescription();
        if (Evidence.blank(prescription)) {
            return Evidence.blank(other.detail().prescription()) && Objects.equals(one.mdtrtId(), other.mdtrtId())
                    && one.occurred().toLocalDate().equals(other.occurred().toLocalDate());
        }
        return prescription.equals(other.detail().prescription());
    }

    /** The charged lines of this list type that were prescribed with a line, without those of its own code; in order of time. */
    static List<AuditLine> partners(AuditCase audited, AuditLine line, String listType) {
        List<AuditLine> partners = new ArrayList<>();
        List<AuditLine> lines = audited.claim().lines();
        for (int i = 0; i < lines.size(); i++) {
            AuditLine other = lines.get(i);
            if (listType.equals(other.listType()) && !other.code().equals(line.code()) && audited.quantity(i) > 0 && together(line, other)) {
                partners.add(other);
            }
        }
        partners.sort(Comparator.comparing(AuditLine::occurred).thenComparing(AuditLine::lineId));
        return partners;
    }
}
