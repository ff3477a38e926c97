package org.greenchannel.rules.knowledge.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.greenchannel.rules.knowledge.AuditLine;

/** Looking for other lines of the same patient. */
final class Lines {

    /** The order in which charges arose. */
    static final Comparator<AuditLine> IN_TIME = Comparator.comparing(AuditLine::occurred).thenComparing(AuditLine::lineId);

    private Lines() {
    }

    /** The charged lines with this code, of this claim and of earlier ones, that stand together with the line. */
    static List<AuditLine> beside(AuditCase audited, AuditLine own, String code, Together together) {
        List<AuditLine> beside = new ArrayList<>(2);
        for (int line : audited.linesOf(code)) {
            AuditLine other = audited.claim().lines().get(line);
            if (other != own && together.holds(own, other)) {
                beside.add(other);
            }
        }
        for (AuditLine earlier : audited.earlier(code)) {
            if (together.holds(own, earlier)) {
                beside.add(earlier);
            }
        }
        return beside;
    }

    /** Positions of the charged lines that are like this and on whose day the row holds; allocates nothing while there are none. */
    static List<Integer> where(AuditCase audited, Predicate<AuditLine> like) {
        List<AuditLine> lines = audited.claim().lines();
        List<Integer> where = List.of();
        for (int i = 0; i < lines.size(); i++) {
            AuditLine line = lines.get(i);
            if (like.test(line) && (audited.quantity(i) > 0 || line.quantity().signum() == 0) && audited.holdsFor(line)) {
                if (where.isEmpty()) {
                    where = new ArrayList<>(4);
                }
                where.add(i);
            }
        }
        return where;
    }

    /** Whether any charged line of the claim meets the demand. */
    static boolean any(AuditCase audited, Predicate<AuditLine> demand) {
        for (int i = 0; i < audited.claim().lines().size(); i++) {
            if (audited.quantity(i) > 0 && demand.test(audited.claim().lines().get(i))) {
                return true;
            }
        }
        return false;
    }
}
