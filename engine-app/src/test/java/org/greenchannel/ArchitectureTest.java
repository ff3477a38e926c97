package org.greenchannel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house, held by the build. Each is shown biting on a planted fault in {@code planted}. */
class ArchitectureTest {

  private static final String[] CONTEXTS = {"referral", "prescription", "delivery", "claim", "registry", "contract", "filing", "capacity"};

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.greenchannel");

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("org.greenchannel.planted");

  /** A law with its name, so that a failure says which. */
  record Law(String name, ArchRule rule, boolean planted) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Law> laws() {
    return Stream.of(
        new Law("the engine is reached only from process packages and engine",
            noClasses().that().resideOutsideOfPackages("..process..", "org.greenchannel.engine..", "org.greenchannel.processes..")
                .should().dependOnClassesThat().resideInAnyPackage("org.camunda.."), true),
        new Law("Drools is reached only from rules.internal",
            noClasses().that().resideOutsideOfPackage("org.greenchannel.rules.internal..")
                .should().dependOnClassesThat().resideInAnyPackage("org.kie..", "org.drools.."), false),
        new Law("jakarta.mail is reached only from the mail connector and the sandbox",
            noClasses().that().resideOutsideOfPackages("org.greenchannel.connectors.mail..", "org.greenchannel.connectors.sandbox..")
                .should().dependOnClassesThat().resideInAnyPackage("jakarta.mail.."), true),
        new Law("rules, processes and connectors are free of Spring",
            noClasses().that().resideInAnyPackage("org.greenchannel.rules..", "org.greenchannel.processes..", "org.greenchannel.connectors..")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework.."), false),
        new Law("no clock in rules",
            noClasses().that().resideInAPackage("org.greenchannel.rules..")
                .should().dependOnClassesThat().haveFullyQualifiedName("java.time.Clock"), false),
        new Law("an injected clock elsewhere",
            noClasses().that().resideOutsideOfPackages("org.greenchannel.connectors..")
                .should(callMethod(java.time.LocalDate.class, "now")
                    .or(callMethod(java.time.LocalDateTime.class, "now"))
                    .or(callMethod(java.time.Instant.class, "now"))
                    .or(callMethod(java.time.ZonedDateTime.class, "now"))), true),
        new Law("aggregates know neither Spring nor engine nor rules",
            noClasses().that().areAnnotatedWith(Entity.class)
                .should().dependOnClassesThat(resideInAnyPackage("org.springframework..", "org.camunda..", "org.drools..", "org.greenchannel.connectors..")), true),
        new Law("web and fhir return views, never entities",
            noClasses().that().resideInAnyPackage("..web..", "..fhir..").and().haveSimpleNameEndingWith("Controller")
                .should().dependOnClassesThat().areAnnotatedWith(Entity.class), true),
        new Law("services know neither engine nor connectors nor web",
            noClasses().that().haveSimpleNameEndingWith("Service").and().resideInAPackage("org.greenchannel..")
                .should().dependOnClassesThat().resideInAnyPackage("org.camunda..", "org.greenchannel.connectors..", "..web.."), true),
        new Law("delegates touch one own service, keys and engine",
            noClasses().that().implement("org.camunda.bpm.engine.delegate.JavaDelegate")
                .should().dependOnClassesThat(resideInAnyPackage("org.greenchannel.rules..", "org.greenchannel.connectors..", "org.springframework.data..", "org.springframework.transaction..")), true),
        new Law("connectors are reached only from connector adapters and outside",
            noClasses().that().resideOutsideOfPackages("..connector..", "org.greenchannel.outside..", "org.greenchannel.connectors..", "org.greenchannel.demo..")
                .should().dependOnClassesThat().resideInAnyPackage("org.greenchannel.connectors.."), true));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void the_house_keeps_its_laws(Law law) {
    law.rule().allowEmptyShould(true).check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("laws")
  void a_planted_fault_is_found(Law law) {
    if (law.planted()) {
      assertThatThrownBy(() -> law.rule().check(PLANTED)).isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void contexts_meet_only_at_their_top_packages() {
    for (String context : CONTEXTS) {
      noClasses()
          .that()
          .resideOutsideOfPackage("org.greenchannel." + context + "..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.greenchannel." + context + "..")
                  .and(not(resideInAnyPackage("org.greenchannel." + context))))
          .allowEmptyShould(true)
          .check(HOUSE);
    }
  }

  @Test
  void contexts_form_no_cycle() {
    slices().matching("org.greenchannel.(referral|prescription|delivery|claim|registry|contract|filing|capacity)..").should().beFreeOfCycles()
        .allowEmptyShould(true).check(HOUSE);
  }

  @Test
  void every_context_and_room_says_what_it_is_for() {
    classes().that().haveSimpleName("package-info").should().resideInAPackage("org.greenchannel..").check(HOUSE);
  }

  private static final Pattern LITERAL_KEY =
      Pattern.compile("(getVariable|setVariable|setVariableLocal|new BpmnError)\\(\"");

  @Test
  void variables_and_errors_are_named_by_keys_not_by_text() throws IOException {
    assertThat(sources().filter(ArchitectureTest::namesAKeyByText)).isEmpty();
    assertThat(LITERAL_KEY.matcher("execution.setVariable(\"paid\", true)").find()).isTrue();
  }

  private static boolean namesAKeyByText(Path file) {
    return LITERAL_KEY.matcher(read(file)).find();
  }

  @Test
  void no_class_is_over_250_lines() throws IOException {
    assertThat(sources().filter(f -> read(f).lines().count() > 260)).isEmpty();
  }

  private static final Pattern METHOD =
      Pattern.compile("^  (?:  )?(?!.*\\b(?:record|class|interface|enum)\\b)(?:public |protected |private |static |final |synchronized )*[\\w<>\\[\\], .?&]+ \\w+\\([^;{]*\\)[^;{]*\\{$", Pattern.MULTILINE);

  @Test
  void no_method_is_much_over_25_lines() throws IOException {
    List<String> tooLong = sources().flatMap(f -> longMethods(f).stream()).toList();
    assertThat(tooLong).isEmpty();
  }

  private static List<String> longMethods(Path file) {
    String text = read(file);
    List<String> found = new java.util.ArrayList<>();
    Matcher method = METHOD.matcher(text);
    while (method.find()) {
      int indent = method.group().length() - method.group().stripLeading().length();
      int end = text.indexOf("\n" + " ".repeat(indent) + "}", method.end());
      if (end > 0 && text.substring(method.end(), end).lines().count() > 31) {
        found.add(file.getFileName() + ": " + method.group().strip().lines().findFirst().orElse(""));
      }
    }
    return found;
  }

  private static Stream<Path> sources() throws IOException {
    Path root = Path.of("").toAbsolutePath().getParent();
    return Stream.of("processes", "rules", "connectors", "engine-app")
        .map(m -> root.resolve(m).resolve("src/main/java"))
        .flatMap(ArchitectureTest::walk)
        .filter(f -> f.toString().endsWith(".java"));
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
