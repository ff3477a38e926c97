package org.greenchannel.rules.knowledge;

import java.util.List;

/**
 * A kind of knowledge row: one CSV file of {@code rules/knowledge}, one generic check.
 *
 * <p>A new kind is one constant here and one case in {@code CheckCompiler}; rows, files, import and snapshot stay as they are.
 */
public enum KnowledgeKind {

    /** The sex an item, drug or consumable is meant for: {@code sex} is 男 or 女. */
    SEX("sex", List.of("sex"), List.of("remark")),

    /** The age a code is meant for, in a word of {@code age_words.csv} or as a range in prose: {@code age}. */
    AGE("age", List.of("age"), List.of("remark")),

    /** The only insurance that pays for the code, in a word of {@code insurance_types.csv}: {@code insurance}. */
    INSURANCE_TYPE("insurance_type", List.of("insurance"), List.of("remark")),

    /** The visits in which the code is paid, in words of {@code visit_modes.csv}: {@code mode}. */
    VISIT_MODE("visit_mode", List.of("mode"), List.of("remark")),

    /** How much of the code is paid within a window: {@code limit} per {@code window} of {@code frequency_windows.csv}. */
    FREQUENCY("frequency", List.of("limit", "unit", "window"), List.of("remark")),

    /** A herbal piece that is not paid: {@code use} is 单复方 (never) or 单方 (not when used alone). */
    HERB_EXCLUSION("herb_exclusion", List.of("use"), List.of("remark")),

    /** A drug that internet visits may not give: {@code class} of {@code online_bans.csv}. */
    ONLINE_BAN("online_ban", List.of("class"), List.of("remark")),

    /** The chronic and special diseases under which a drug is paid: {@code diseases} in visits of {@code med_types}. */
    DISEASE_SCOPE("disease_scope", List.of("diseases", "med_types"), List.of("remark")),

    /** The lowest {@code level} of institution, in a word of {@code hospital_levels.csv}. */
    INSTITUTION_LEVEL("institution_level", List.of("level"), List.of("remark")),

    /** The {@code departments} that may charge the code, in words of {@code departments.csv}. */
    DEPARTMENT("department", List.of("departments"), List.of("remark")),

    /** The approved {@code price} in yuan a unit, for all institutions or those of a {@code level}. */
    PRICE_CAP("price_cap", List.of("price"), List.of("level", "remark"), List.of("level")),

    /** The {@code grade} of an antibiotic, in a word of {@code antibiotic_grades.csv}. */
    ANTIBIOTIC_GRADE("antibiotic_grade", List.of("grade"), List.of("remark")),

    /** How many drugs of {@code list_type} one prescription may hold in visits of {@code med_types}; its code is {@code *}. */
    DRUG_KINDS("drug_kinds", List.of("limit", "list_type", "med_types"), List.of("remark"), List.of("list_type", "med_types")),

    /** How much of a code may be given within a {@code window}, or for each unit of an {@code item} within it. */
    QUANTITY_CAP("quantity_cap", List.of("limit", "unit", "window"), List.of("item", "remark")),

    /** How many yuan of a code are paid within a {@code window}. */
    AMOUNT_CAP("amount_cap", List.of("amount", "unit", "window"), List.of("remark")),

    /** How many {@code days} of a code are paid within a {@code window}; {@code count} is 计费日 or 用药天数. */
    COURSE_DAYS("course_days", List.of("days", "count", "unit", "window"), List.of("remark"), List.of("count", "window")),

    /** The least time between two charges of a code, in {@code interval_unit} of {@code interval_units.csv}. */
    MIN_INTERVAL("min_interval", List.of("interval", "interval_unit"), List.of("remark"), List.of("interval_unit")),

    /** The largest {@code dose} a day in {@code dose_unit}, times {@code factor}; {@code strength} is what one piece holds. */
    DAILY_DOSE("daily_dose", List.of("dose", "dose_unit"), List.of("factor", "strength", "quantity_unit", "remark")),

    /** How far lines of {@code list_type} may go beyond what was prescribed, in percent ({@code tolerance}); its code is {@code *}. */
    PRESCRIBED_QUANTITY("prescribed_quantity", List.of("list_type", "quantity_unit", "tolerance"), List.of("remark"), List.of("list_type")),

    /** The {@code first_line} drugs of which one must have been given within {@code days}. */
    PRIOR_THERAPY("prior_therapy", List.of("first_line", "days"), List.of("remark")),

    /** An operation of a {@code group} of which the further ones on one day cost {@code ratio} of their {@code price}. */
    SURGERY_DISCOUNT("surgery_discount", List.of("group", "price", "ratio"), List.of("remark")),

    /** Two codes not charged together: within {@code window} of the other, {@code duplicate_code} (one of the two) is charged twice. */
    PAIR("pair", List.of("other_code", "duplicate_code", "window"), List.of("other_name", "remark"), List.of("other_code", "rule_no")) {
        @Override
        public String mirroredBy() {
            return "other_code";
        }
    },

    /** Two codes that harm each other within {@code window}; the later of two lines is found. */
    INTERACTION("interaction", List.of("other_code", "window"), List.of("other_name", "remark"), List.of("other_code", "rule_no")) {
        @Override
        public String mirroredBy() {
            return "other_code";
        }
    },

    /** A code that, with the other {@code parts} within {@code window}, is a bundle charged in parts; {@code price} of the bundle in yuan. */
    BUNDLE("bundle", List.of("parts", "window"), List.of("bundle_code", "bundle_name", "price", "remark"), List.of("parts")),

    /** A code that is used only with one of the codes {@code needs} within {@code window}. */
    COMPANION("companion", List.of("needs", "window"), List.of("needs_name", "remark"), List.of("rule_no")),

    /** A code that needs one of these {@code diagnoses}, {@code among} all of the visit (any) or as the main one (main). */
    DIAGNOSIS("diagnosis", List.of("diagnoses"), List.of("among", "remark"), List.of("rule_no")),

    /** A code not for patients with these {@code diagnoses}, or of this {@code age}, or with both; one of the two is given. */
    CONTRAINDICATION("contraindication", List.of(), List.of("diagnoses", "age", "remark"), List.of("rule_no", "diagnoses")),

    /** The therapy {@code class} of a drug: two of one class are not taken at the same time, {@code look_back} days are looked at. */
    THERAPY_CLASS("therapy_class", List.of("class", "look_back"), List.of("ingredient", "days", "remark")),

    /** A diagnosis that leaves a trace in the charges: one of {@code items}. */
    EVIDENCE("evidence", List.of("items"), List.of("items_name", "among", "visits", "remark"), List.of("rule_no")),

    /** An admission to one institution within {@code gap_days} of the last discharge. */
    READMISSION("readmission", List.of("gap_days", "visits"), List.of("except_diagnoses", "remark"), List.of("visits")),

    /** More than {@code limit} visits within {@code days}. */
    VISIT_COUNT("visit_count", List.of("limit", "days", "visits"), List.of("remark"), List.of("rule_no")),

    /** A main diagnosis that by itself needs no bed: no operation, no charges but {@code only}, at most {@code max_days}. */
    ADMISSION("admission", List.of("visits"), List.of("only", "age", "max_days", "remark")),

    /** A drug given between {@code hours_before} an operation and {@code hours_after} it, and not outside. */
    AROUND_OPERATION("around_operation", List.of("hours_before", "hours_after"), List.of("operations", "except_diagnoses", "remark")),

    /** One {@code check} of what a claim says of itself, its lines and its visit. */
    DATA_QUALITY("data_quality", List.of("check"), List.of("limit", "items", "diagnoses", "except_diagnoses", "visits", "remark"),
            List.of("check", "rule_no", "diagnoses")),

    /** An indicator over the visits of an institution: {@code measure} against {@code threshold}. */
    INDICATOR("indicator", List.of("measure", "threshold"), List.of("items", "days", "visits", "remark"), List.of("rule_no"));

    private final String fileName;
    private final List<String> required;
    private final List<String> optional;
    private final List<String> key;

    /** A kind of which a code has one answer per day, or one per {@code window} where it has windows. */
    KnowledgeKind(String fileName, List<String> required, List<String> optional) {
        this(fileName, required, optional, required.contains("window") ? List.of("window") : List.of());
    }

    KnowledgeKind(String fileName, List<String> required, List<String> optional, List<String> key) {
        this.fileName = fileName;
        this.required = required;
        this.optional = optional;
        this.key = key;
    }

    /** The kind's name in files and mappings, for example {@code visit_mode}. */
    public String fileName() {
        return fileName;
    }

    /** Parameters every row of this kind must give. */
    public List<String> required() {
        return required;
    }

    /** Parameters a row of this kind may leave empty. */
    public List<String> optional() {
        return optional;
    }

    /**
     * What, besides the code, makes two rows answers to different questions, so that both may hold on one day: names of
     * parameters (the window of a limit, the other code of a pair), or {@code rule_no}.
     */
    public List<String> key() {
        return key;
    }

    /** The parameter with the other code, of a kind whose rows hold both ways; {@code null} for all others. */
    public String mirroredBy() {
        return null;
    }

    /** The kind with this file name; an unknown name is an {@link IllegalArgumentException} that lists the known ones. */
    public static KnowledgeKind named(String fileName) {
        for (KnowledgeKind kind : values()) {
            if (kind.fileName.equals(fileName)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown kind of knowledge '" + fileName + "'; known: "
                + java.util.Arrays.stream(values()).map(KnowledgeKind::fileName).toList());
    }
}
