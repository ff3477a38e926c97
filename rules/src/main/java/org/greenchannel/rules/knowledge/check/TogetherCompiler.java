package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.Vocabulary;

/** Checks of lines that stand together: pairs, bundles, companions, classes. */
final class TogetherCompiler {

    private final KnowledgeRow row;
    private final RowParams params;

    TogetherCompiler(KnowledgeRow row, Vocabulary vocabulary) {
        this.row = row;
        this.params = new RowParams(row, vocabulary);
    }

    Check compile() {
        return switch (row.kind()) {
            case PAIR -> pair();
            case INTERACTION -> new InteractionCheck(other(), params.window("window"), otherName(), params.text("remark"));
            case BUNDLE -> bundle();
            case COMPANION -> new CompanionCheck(params.codes("needs"), params.window("window"), params.text("needs_name", params.text("needs")));
            case THERAPY_CLASS -> new TherapyClassCheck(params.text("class"), params.text("ingredient"), params.whole("look_back", 1, 366),
                    params.whole("days", 1, 366, 1));
            default -> throw new IllegalStateException("no check for the kind " + row.kind());
        };
    }

    private Check pair() {
        String duplicate = params.oneOf("duplicate_code", List.of(row.code(), other()));
        return new PairCheck(other(), duplicate, params.window("window"), otherName());
    }

    private String other() {
        String other = params.code("other_code");
        if (other.equals(row.code())) {
            throw params.wrong("other_code", Allowed.OTHER_CODE);
        }
        return other;
    }

    private String otherName() {
        return params.text("other_name", params.text("other_code"));
    }

    private Check bundle() {
        List<String> parts = Arrays.stream(params.text("parts").split("[;；]")).map(String::strip).toList();
        if (parts.contains(row.code()) || !parts.stream().allMatch(part -> part.matches("[0-9A-Za-z]{4,30}"))) {
            throw params.wrong("parts", Allowed.OTHER_PARTS);
        }
        Long price = params.given("price") ? fen(params.number("price")) : null;
        String name = params.text("bundle_name", params.text("bundle_code", "套餐"));
        return new BundleCheck(parts, params.window("window"), name, price);
    }

    private Long fen(BigDecimal yuan) {
        try {
            return yuan.movePointRight(2).longValueExact();
        } catch (ArithmeticException e) {
            throw params.wrong("price", Allowed.TWO_DECIMALS);
        }
    }
}
