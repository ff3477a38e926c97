package org.greenchannel.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The keys classes and the models name the same things: nothing more, nothing less. */
class KeysMatchModelsTest {
    static List<Class<?>> keys() {
        return Models.KEYS;
    }

    @Test
    void every_model_has_a_class_of_keys_and_every_class_a_model() {
        Set<String> files = Models.files().stream().map(Path::getFileName).map(Path::toString).collect(Collectors.toSet());
        assertThat(Models.KEYS).extracting(keys -> Models.key(keys) + ".bpmn").containsExactlyInAnyOrderElementsOf(files);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void the_elements_are_the_steps_of_the_model(Class<?> keys) {
        agree(keys, "Elements", ModelNames::elements);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void the_messages_are_those_that_the_model_waits_for(Class<?> keys) {
        agree(keys, "Messages", ModelNames::messages);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void the_errors_are_those_that_the_model_catches(Class<?> keys) {
        agree(keys, "Errors", ModelNames::errors);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void the_variables_are_those_that_the_model_asks_about(Class<?> keys) {
        agree(keys, "Variables", ModelNames::variables);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void the_beans_are_those_that_the_model_calls(Class<?> keys) {
        agree(keys, "Beans", ModelNames::beans);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_called_process_takes_and_gives_variables_that_it_has_a_key_for(Class<?> keys) {
        for (CallActivity call : Models.read(Models.file(Models.key(keys))).getModelElementsByType(CallActivity.class)) {
            Set<String> known = Models.keys(keysOf(call.getCalledElement()), "Variables");
            assertThat(known).as("%s calls %s", call.getId(), call.getCalledElement()).containsAll(ModelNames.handedOver(call));
        }
    }

    private static Class<?> keysOf(String process) {
        return Models.KEYS.stream().filter(keys -> Models.key(keys).equals(process)).findFirst().orElseThrow();
    }

    @Test
    void a_template_offers_only_beans_that_a_model_calls_and_records_that_it_runs_for() throws IOException {
        Set<String> beans = Models.KEYS.stream().flatMap(keys -> Models.keys(keys, "Beans").stream()).collect(Collectors.toSet());
        Models.files().forEach(file -> beans.addAll(ModelNames.declared(Models.read(file), "businessKey")));
        String templates = Files.readString(Path.of("templates/steps.json"));
        assertThat(Pattern.compile("\\$\\{(\\w+)}").matcher(templates).results().map(match -> match.group(1)))
                .isNotEmpty().allSatisfy(bean -> assertThat(beans).contains(bean));
    }

    @Test
    void a_name_without_a_key_and_a_key_without_a_name_are_both_noticed() {
        BpmnModelInstance model = Models.read(Models.file(ReferUp.KEY));
        assertThat(difference(SettleClaim.class, "Beans", ModelNames.beans(model)))
                .contains("priceClaim", "assessReferral");
        assertThat(difference(ReferUp.class, "Beans", ModelNames.beans(model))).isEmpty();
    }

    private static void agree(Class<?> keys, String nested, Function<BpmnModelInstance, Set<String>> names) {
        BpmnModelInstance model = Models.read(Models.file(Models.key(keys)));
        assertThat(difference(keys, nested, names.apply(model)))
                .as("%s.%s and the model differ in", keys.getSimpleName(), nested).isEmpty();
    }

    private static Set<String> difference(Class<?> keys, String nested, Set<String> named) {
        Set<String> keyed = Models.keys(keys, nested);
        return Stream.concat(keyed.stream().filter(name -> !named.contains(name)),
                named.stream().filter(name -> !keyed.contains(name))).collect(Collectors.toSet());
    }
}
