package org.greenchannel.rules.knowledge.workbook;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.greenchannel.rules.knowledge.BadParameter;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.greenchannel.rules.knowledge.RuleChoices;
import org.greenchannel.rules.knowledge.RuleClass;
import org.greenchannel.rules.knowledge.Vocabulary;

/** Makes a knowledge row of a limit and a code, or says why it cannot hold. */
final class RowMaker {

    private final WorkbookMapping mapping;
    private final ImportRequest request;
    private final Vocabulary vocabulary;
    private final RuleChoices choices;

    RowMaker(WorkbookMapping mapping, ImportRequest request, Vocabulary vocabulary, RuleChoices choices) {
        this.mapping = mapping;
        this.request = request;
        this.vocabulary = vocabulary;
        this.choices = choices;
    }

    /** The row with these parameters; {@code null} when the reason went to {@code rejected}. */
    KnowledgeRow make(Coded coded, Map<String, String> params, Consumer<Problem> rejected) {
        String param = mapping.kind().required().get(0);
        RuleClass rule = choices.find(mapping.kind(), mapping.subject(), params.get(param))
                .flatMap(vocabulary.ruleClasses()::find).orElse(null);
        if (rule == null) {
            rejected.accept(Reasons.noRule(coded.fact().at(param)));
            return null;
        }
        KnowledgeRow row = new KnowledgeRow(id(coded.code(), rule.no(), params), mapping.kind(), rule.no(), coded.code(), coded.fact().name(),
                params, request.from(), null, request.basis(), rule.lawKey(), request.source());
        try {
            KnowledgeSnapshot.verify(row, vocabulary);
            return row;
        } catch (BadParameter e) {
            rejected.accept(Reasons.notUnderstood(coded.fact().at(e.param()), e.allowed()));
            return null;
        }
    }

    /** The same limit for the same code from the same day has the same id, however often it is imported. */
    private String id(String code, int ruleNo, Map<String, String> params) {
        String window = mapping.kind() == KnowledgeKind.FREQUENCY ? "-" + params.get("window") : "";
        return mapping.kind().fileName().toUpperCase(Locale.ROOT) + "-" + ruleNo + "-" + code + window + "-"
                + request.from().toString().replace("-", "");
    }
}
