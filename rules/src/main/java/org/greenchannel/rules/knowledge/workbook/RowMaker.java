package org.greenchannel.rules.knowledge.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.greenchannel.rules.knowledge.BadParameter;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.greenchannel.rules.knowledge.RuleChoices;
import org.greenchannel.rules.knowledge.RuleClass;
import org.greenchannel.rules.knowledge.Vocabulary;

/** Makes a knowledge row of a limit and a code, or says why it cannot hold. */
final class RowMaker {

    private static final int LONGEST_IN_ID = 40;

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
        RuleClass rule = rule(params).orElse(null);
        if (rule == null) {
            rejected.accept(Reasons.noRule(coded.fact().at(deciding().orElse("name"))));
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

    private Optional<RuleClass> rule(Map<String, String> params) {
        if (!mapping.rule().isEmpty()) {
            return vocabulary.ruleClasses().named(mapping.rule());
        }
        String word = deciding().map(params::get).orElse("");
        return choices.find(mapping.kind(), mapping.subject(), word).flatMap(vocabulary.ruleClasses()::find);
    }

    /** The parameter whose word decides between rules of one kind. */
    private Optional<String> deciding() {
        return mapping.kind().required().stream().findFirst();
    }

    /** The same limit for the same code from the same day has the same id, however often it is imported. */
    private String id(String code, int ruleNo, Map<String, String> params) {
        StringBuilder id = new StringBuilder(mapping.kind().fileName().toUpperCase(Locale.ROOT)).append('-').append(ruleNo).append('-').append(code);
        mapping.kind().key().stream().filter(part -> !part.equals(KnowledgeRow.RULE_NO))
                .forEach(part -> id.append('-').append(brief(params.getOrDefault(part, ""))));
        return id.append('-').append(request.from().toString().replace("-", "")).toString();
    }

    private static String brief(String value) {
        return value.length() <= LONGEST_IN_ID ? value : UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
