package org.greenchannel.rules.knowledge.check;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.greenchannel.rules.knowledge.AgeRange;
import org.greenchannel.rules.knowledge.BadParameter;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.PayingInsurance;
import org.greenchannel.rules.knowledge.Vocabulary;

/** Turns a row's parameters into its check; a parameter nobody understands is a {@link BadParameter}. */
public final class CheckCompiler {

    private final Vocabulary vocabulary;
    private final Map<KnowledgeKind, Map<Map<String, String>, Check>> byParams = new EnumMap<>(KnowledgeKind.class);
    private final Map<Check, Check> shared = new HashMap<>();

    /** A compiler whose words mean what the vocabulary says. */
    public CheckCompiler(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The row's check, shared with every row that demands the same. */
    public Check compile(KnowledgeRow row) {
        Map<Map<String, String>, Check> known = byParams.computeIfAbsent(row.kind(), kind -> new HashMap<>());
        Check check = known.get(row.params());
        if (check == null) {
            Check compiled = understood(row);
            check = shared.computeIfAbsent(compiled, same -> compiled);
            known.put(row.params(), check);
        }
        return check;
    }

    private Check understood(KnowledgeRow row) {
        return switch (row.kind()) {
            case SEX -> sex(row);
            case AGE -> age(row);
            case INSURANCE_TYPE -> insurance(row);
            case VISIT_MODE -> visitMode(row);
            case FREQUENCY, QUANTITY_CAP -> FrequencyCheck.of(row, vocabulary);
            case HERB_EXCLUSION -> Params.choice(row, "use", "单复方", "单方").equals("单方") ? new AloneNotPaidCheck() : new NeverPaidCheck();
            case ONLINE_BAN -> OnlineBanCheck.of(row, vocabulary);
            case DISEASE_SCOPE -> DiseaseScopeCheck.of(row);
            case INSTITUTION_LEVEL -> LevelCheck.of(row, vocabulary);
            case DEPARTMENT -> DepartmentCheck.of(row, vocabulary);
            case PRICE_CAP -> PriceCheck.of(row, vocabulary);
            case ANTIBIOTIC_GRADE -> AntibioticCheck.of(row, vocabulary);
            case DRUG_KINDS -> DrugKindsCheck.of(row);
            case AMOUNT_CAP -> AmountCheck.of(row, vocabulary);
            case COURSE_DAYS -> CourseCheck.of(row, vocabulary);
            case MIN_INTERVAL -> IntervalCheck.of(row, vocabulary);
            case DAILY_DOSE -> DoseCheck.of(row, vocabulary);
            case PRESCRIBED_QUANTITY -> PrescribedCheck.of(row, vocabulary);
            case PRIOR_THERAPY -> PriorTherapyCheck.of(row);
            case SURGERY_DISCOUNT -> SurgeryCheck.of(row);
            default -> new VisitCompiler(row, vocabulary).compile();
        };
    }

    private static Check sex(KnowledgeRow row) {
        return switch (row.param("sex")) {
            case "男" -> new SexCheck("1");
            case "女" -> new SexCheck("2");
            default -> throw new BadParameter(row, "sex", "男, 女");
        };
    }

    private Check age(KnowledgeRow row) {
        String text = row.param("age");
        AgeRange range = vocabulary.age(text)
                .orElseThrow(() -> new BadParameter(row, "age", Allowed.AGE));
        return new AgeCheck(range, text, vocabulary.english(text));
    }

    private Check insurance(KnowledgeRow row) {
        String word = row.param("insurance");
        PayingInsurance paying = vocabulary.insurance(word)
                .orElseThrow(() -> new BadParameter(row, "insurance", Allowed.wordOf("insurance_types")));
        return new InsuranceCheck(paying, word, vocabulary);
    }

    private Check visitMode(KnowledgeRow row) {
        String words = row.param("mode");
        return new VisitModeCheck(vocabulary.visitTypes(words)
                .orElseThrow(() -> new BadParameter(row, "mode", Allowed.wordsOf("visit_modes"))), words, vocabulary);
    }
}
