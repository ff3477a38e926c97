package org.greenchannel.rules.knowledge.check;

import java.util.List;
import java.util.Set;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditDoctor;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.LineDetail;

/**
 * What some claims have and many have not. A check that finds nothing without one says so ({@link CaseCheck#onlyWith}): where rows speak of
 * every claim, the traits are read once per claim, and only the checks whose traits are there look at it.
 *
 * <p>Traits of lines are those of any line, charged or not: too many are found rather than too few.
 */
public enum Trait {

    /** A line with a unit price. */
    PRICE,
    /** A line of no quantity. */
    NO_QUANTITY,
    /** A line that says how it was prescribed. */
    DETAIL,
    /** A line with the number of a prescription. */
    PRESCRIPTION,
    /** A line that says how much was ordered. */
    ORDERED_QUANTITY,
    /** A line with trace codes. */
    TRACE_CODE,
    /** A line given for the time after discharge. */
    TAKE_HOME,
    /** A doctor without licence. */
    UNLICENSED_DOCTOR,
    /** An operation. */
    OPERATION,
    /** A line of an earlier claim. */
    EARLIER_LINE,
    /** An earlier visit. */
    EARLIER_VISIT,
    /** The patient's death. */
    DEATH,
    /** An internet visit. */
    ONLINE,
    /** When the data reached the fund. */
    UPLOAD,
    /** How the visit was filed across regions or levels. */
    FILING;

    /** The traits a claim has, one bit each. */
    public static int of(AuditClaim claim) {
        int traits = OPERATION.when(!claim.operations().isEmpty()) | EARLIER_LINE.when(!claim.history().isEmpty())
                | EARLIER_VISIT.when(!claim.visits().isEmpty()) | DEATH.when(claim.person().diedOn() != null)
                | ONLINE.when(claim.visit().online()) | UPLOAD.when(claim.visit().uploadedAt() != null)
                | FILING.when(claim.visit().filing() != null);
        for (AuditDoctor doctor : claim.doctors().values()) {
            traits |= UNLICENSED_DOCTOR.when(!doctor.licensed());
        }
        List<AuditLine> lines = claim.lines();
        for (int i = 0; i < lines.size(); i++) {
            traits |= of(lines.get(i));
        }
        return traits;
    }

    private static int of(AuditLine line) {
        int traits = PRICE.when(line.unitPrice() != null) | NO_QUANTITY.when(line.quantity().signum() == 0);
        LineDetail detail = line.detail();
        if (detail == LineDetail.NONE) {
            return traits;
        }
        return traits | DETAIL.bit() | PRESCRIPTION.when(!Evidence.blank(detail.prescription()))
                | ORDERED_QUANTITY.when(detail.orderedQuantity() != null) | TRACE_CODE.when(!detail.traceCodes().isEmpty())
                | TAKE_HOME.when(Boolean.TRUE.equals(detail.takeHome()));
    }

    /** These traits, one bit each. */
    public static int bits(Set<Trait> traits) {
        return traits.stream().mapToInt(Trait::bit).reduce(0, (all, one) -> all | one);
    }

    private int when(boolean there) {
        return there ? bit() : 0;
    }

    private int bit() {
        return 1 << ordinal();
    }
}
