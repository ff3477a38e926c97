package org.greenchannel.rules.knowledge.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a row of the kind data_quality may check, by the word in its column {@code check}. */
enum DataCheck {

    /** A stay without main diagnosis, or with two: rule 35. */
    MAIN_DIAGNOSIS(VisitFaults::mainDiagnosis),
    /** A diagnosis code that is none: rule 35. */
    DIAGNOSIS_CODE(VisitFaults::diagnosisCode),
    /** Sex not in a national code: rule 35. */
    SEX(VisitFaults::sex),
    /** Birth not stated, or after the visit: rule 35. */
    BIRTH_DATE(VisitFaults::birthDate),
    /** Insurance or kind of visit not stated: rule 35. */
    VISIT_FIELDS(VisitFaults::visitFields),
    /** Discharge before admission: rule 35. */
    STAY_DATES(VisitFaults::stayDates),
    /** Operation outside the stay: rule 35. */
    OPERATION_DATE(VisitFaults::operationDate, Trait.OPERATION),
    /** Amount other than price times quantity by more than {@code limit} yuan: rule 36. */
    AMOUNT(LineFaults::amount, true, false, false, Trait.PRICE),
    /** Money for no quantity: rule 36. */
    QUANTITY(LineFaults::quantity, Trait.NO_QUANTITY),
    /** Price or list type not stated: rule 36. */
    LINE_FIELDS(LineFaults::fields),
    /** Department or doctor not stated: rule 36. */
    LINE_STAFF(LineFaults::staff),
    /** One of {@code items} charged and no operation coded: rule 38. */
    OPERATION_MISSING(VisitFaults::operationMissing, false, true, false),
    /** An operation code that is none: rule 38. */
    OPERATION_CODE(VisitFaults::operationCode, Trait.OPERATION),
    /** No main operation, or two: rule 38. */
    MAIN_OPERATION(VisitFaults::mainOperation, Trait.OPERATION),
    /** Uploaded more than {@code limit} hours after the visit: rule 41. */
    LATE_UPLOAD(VisitFaults::lateUpload, true, false, false, Trait.UPLOAD),
    /** Charged before the stay or after it, by more than {@code limit} hours: rule 42. */
    OUTSIDE_STAY(LineFaults::outsideStay, true, false, false),
    /** Charged after death: F-003. */
    AFTER_DEATH(LineFaults::afterDeath, Trait.DEATH),
    /** Drugs for more than {@code limit} days after discharge: B-206. */
    DISCHARGE_DAYS(LineFaults::dischargeDays, true, false, false, Trait.TAKE_HOME),
    /** Charged without an order: A-108. */
    NOT_ORDERED(LineFaults::notOrdered, Trait.ORDERED_QUANTITY),
    /** Charged more than ordered: A-109. */
    OVER_ORDERED(LineFaults::overOrdered, Trait.ORDERED_QUANTITY),
    /** Charged by a practitioner without licence: E-501. */
    UNLICENSED(LineFaults::unlicensed, Trait.UNLICENSED_DOCTOR),
    /** A trace code settled before, within {@code limit} days: TRACE-101. */
    TRACE_CODE_TWICE(HistoryFaults::traceCodeTwice, true, false, true, Trait.TRACE_CODE),
    /** A prescription settled before in another visit, within {@code limit} days: IH-5. */
    PRESCRIPTION_TWICE(HistoryFaults::prescriptionTwice, true, false, true, Trait.EARLIER_LINE, Trait.PRESCRIPTION),
    /** An internet visit without a visit in person within {@code limit} days: IH-1. */
    NO_VISIT_IN_PERSON(HistoryFaults::noVisitInPerson, true, false, true, Trait.ONLINE),
    /** {@code limit} days or more on which nothing but {@code items} was charged: C-302. */
    HANGING_BED(LineFaults::hangingBed, true, true, false),
    /** Settled as referred without the number of a referral: RF-1. */
    REFERRED_WITHOUT_ID(VisitFaults::referredWithoutId, Trait.FILING);

    /** Tells the case what goes against the demand. */
    interface Finder {
        void find(AuditCase audited, DataQualityCheck demand);
    }

    private final Finder finder;
    private final boolean needsLimit;
    private final boolean needsItems;
    private final boolean looksBack;
    private final Set<Trait> onlyWith;

    DataCheck(Finder finder, Trait... onlyWith) {
        this(finder, false, false, false, onlyWith);
    }

    DataCheck(Finder finder, boolean needsLimit, boolean needsItems, boolean looksBack, Trait... onlyWith) {
        this.finder = finder;
        this.needsLimit = needsLimit;
        this.needsItems = needsItems;
        this.looksBack = looksBack;
        this.onlyWith = Set.of(onlyWith);
    }

    static Optional<DataCheck> named(String word) {
        return Arrays.stream(values()).filter(check -> check.name().equals(word)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    Finder finder() {
        return finder;
    }

    /** What a claim must have for anything to be found in it. */
    Set<Trait> onlyWith() {
        return onlyWith;
    }

    boolean needsLimit() {
        return needsLimit;
    }

    boolean needsItems() {
        return needsItems;
    }

    /** Whether the limit is a number of days of earlier claims. */
    boolean looksBack() {
        return looksBack;
    }
}
