package org.greenchannel.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms say what they are for in two languages, show the whole case, and leave reasons to the case. */
class FormsTest {
    private static final Pattern BILINGUAL = Pattern.compile("[^|]*\\p{IsHan}[^|]* \\| [^|\\p{IsHan}]*[A-Za-z][^|\\p{IsHan}]*");
    private static final Pattern LABEL = Pattern.compile("data-(?:label|title)=\"([^\"]*)\"");
    private static final Pattern INPUT = Pattern.compile("<(?:input|select|textarea)\\b[^>]*>");
    private static final Pattern SELECT = Pattern.compile("<select name=\"(?:reason|urgency)\"[^>]*>([^<]*(?:<option.*?)?)</select>", Pattern.DOTALL);
    private static final Pattern INCLUDE = Pattern.compile("data-(?:include|from)=\"/forms/([^\"]*)\"");
    private static final Pattern SHARED_ACT = Pattern.compile("<fieldset data-act=\"([a-z-]+)\" data-from=\"/forms/([^\"]*)\"");
    private static final Pattern CASE = Pattern.compile("data-case=\"/api/[a-z-]+/\\{(\\w+)}\"");

    static List<Path> forms() {
        try (Stream<Path> files = Files.walk(Models.FORMS)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_word_that_a_person_reads_is_there_in_both_languages(Path form) {
        assertThat(all(LABEL, text(form))).allMatch(label -> BILINGUAL.matcher(label).matches());
        assertThat(all(LABEL, text(form)).size() + all(INCLUDE, text(form)).size()).isPositive();
        assertThat(INPUT.matcher(text(form)).results().map(input -> input.group())).allMatch(input -> input.contains("data-label="));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void what_a_form_includes_is_there(Path form) {
        assertThat(all(INCLUDE, text(form))).allMatch(piece -> Files.isRegularFile(Models.FORMS.resolve(piece)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void an_act_that_a_form_takes_from_elsewhere_is_there(Path form) {
        assertThat(SHARED_ACT.matcher(text(form)).results())
                .allMatch(act -> text(Models.FORMS.resolve(act.group(2))).contains("<fieldset data-act=\"" + act.group(1) + "\" "));
    }

    @Test
    void a_form_of_a_referral_a_filing_or_a_contract_offers_the_reasons_of_the_case_and_none_of_its_own() {
        for (String context : List.of("referral", "filing", "contract")) {
            forms().stream().filter(form -> form.getParent().endsWith(context)).forEach(form ->
                    assertThat(all(SELECT, text(form))).as(form.toString()).allMatch(String::isBlank));
        }
    }

    @Test
    void every_form_belongs_to_a_task_and_asks_for_the_record_of_its_process_or_is_a_piece_of_one() {
        Set<String> served = new TreeSet<>();
        for (Path file : Models.files()) {
            BpmnModelInstance model = Models.read(file);
            for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                String form = task.getCamundaFormKey().replace("embedded:/forms/", "");
                served.add(form);
                String text = text(Models.FORMS.resolve(form));
                assertThat(text).as(form).contains("<form name=\"" + ModelNames.verbObject(task.getId()) + "\"")
                        .contains("<fieldset data-act=");
                assertThat(ModelNames.declared(model, "businessKey")).as(form).containsAll(all(CASE, text));
            }
        }
        Set<String> pieces = new TreeSet<>();
        forms().forEach(form -> pieces.addAll(all(INCLUDE, text(form))));
        assertThat(forms().stream().map(form -> Models.FORMS.relativize(form).toString()).filter(form -> !pieces.contains(form)))
                .containsExactlyInAnyOrderElementsOf(served);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static String text(Path form) {
        try {
            return Files.readString(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
