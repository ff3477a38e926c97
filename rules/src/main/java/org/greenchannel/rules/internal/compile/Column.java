package org.greenchannel.rules.internal.compile;

import java.util.List;
import org.greenchannel.rules.Question.Type;

/**
 * One column of a table: what its hidden technical cells must say and what its cells may hold.
 *
 * @param role    what the column is for
 * @param name    fact or outcome asked for; for the other columns the role's own name
 * @param type    what a cell may hold
 * @param words   allowed words; empty allows any code
 * @param snippet the technical cell Drools compiles
 * @param operator how a cell is compared with the fact; {@code ==} for text and flags
 * @param largest the largest number a cell may hold, and the smallest without its sign
 */
record Column(Role role, String name, Type type, List<String> words, String snippet, String operator, long largest) {

    /** Beyond this Excel itself no longer keeps every digit. */
    private static final long LARGEST = 999_999_999_999_999L;

    /** What a column is for. The order of the constants is the order of the columns. */
    enum Role {
        RULE("NAME", "规则编号\nRule"),
        REGION("CONDITION", "地区\nRegion"),
        CONDITION("CONDITION", null),
        FROM("CONDITION", "生效日（含）\nFrom"),
        UNTIL("CONDITION", "失效日（不含）\nUntil"),
        LAW("METADATA", "依据\nLaw"),
        OUTCOME("ACTION", null),
        STAFF_ZH("METADATA", "工作人员提示（中文）\nStaff zh"),
        STAFF_EN("METADATA", "工作人员提示（英文）\nStaff en"),
        PATIENT_ZH("METADATA", "患者提示（中文）\nPatient zh"),
        PATIENT_EN("METADATA", "患者提示（英文）\nPatient en"),
        STATUS("METADATA", "状态\nStatus"),
        SOURCE("METADATA", "来源\nSource"),
        OWNER("METADATA", "负责人\nOwner");

        final String technical;
        final String header;

        Role(String technical, String header) {
            this.technical = technical;
            this.header = header;
        }

        boolean isMessage() {
            return this == STAFF_ZH || this == STAFF_EN || this == PATIENT_ZH || this == PATIENT_EN;
        }

        /** Whether Drools compiles the cells of the column; the others are for people and for the decision log. */
        boolean isCompiled() {
            return !technical.equals("METADATA");
        }
    }

    static Column fixed(Role role) {
        return new Column(role, role.name(), Type.TEXT, role == Role.STATUS ? List.of("official", "unverified", "design") : List.of(),
                switch (role) {
                    case RULE -> "";
                    case REGION -> "region == \"$param\"";
                    case FROM -> "Days.reached(caseDate, \"$param\")";
                    case UNTIL -> "Days.before(caseDate, \"$param\")";
                    default -> role.name() + "(\"$param\")";
                }, "==", LARGEST);
    }

    static Column outcome(org.greenchannel.rules.Question.Answer answer) {
        String value = switch (answer.type()) {
            case TEXT -> "\"$param\"";
            case NUMBER -> "$paramL";
            case FLAG -> "$param";
        };
        return new Column(Role.OUTCOME, answer.name(), answer.type(), List.of(answer.values()),
                "hits.set(drools.getRule().getName(), \"" + answer.name() + "\", " + value + ");", "==", LARGEST);
    }

    /** The column of a condition on this fact. @param operator {@code ==} for text and flags, a comparison for numbers */
    static Column condition(TableSchema.Fact fact, String operator) {
        String snippet = fact.type() == Type.TEXT
                ? "forall(||){" + fact.name() + " == \"$\"}"
                : fact.name() + " " + operator + " $param";
        return new Column(Role.CONDITION, fact.name(), fact.type(), fact.words(), snippet, operator, Math.min(fact.largest(), LARGEST));
    }
}
