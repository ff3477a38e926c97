package org.greenchannel.rules.knowledge;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.greenchannel.rules.Messages;

/** The 88 national rule classes, from {@code rule_classes.csv}, and the local ones of {@code local_rules.csv}. */
public final class RuleClasses {

    private static final class Shipped {
        private static final RuleClasses ONE = load();
    }

    private final Map<Integer, RuleClass> byNo;

    private RuleClasses(Map<Integer, RuleClass> byNo) {
        this.byNo = byNo;
    }

    /** The classes shipped with the module. */
    public static RuleClasses shipped() {
        return Shipped.ONE;
    }

    /** Reads a file; what is wrong is named by file, line and column. */
    public static RuleClasses read(String file, Reader csv) throws IOException {
        Map<Integer, RuleClass> byNo = new TreeMap<>();
        for (CsvLine line : CsvLine.read(file, csv)) {
            RuleClass one = ruleClass(line);
            if (byNo.put(one.no(), one) != null) {
                throw line.wrong("no", "appears twice: " + one.no());
            }
        }
        return new RuleClasses(byNo);
    }

    /** The class with this official number. */
    public Optional<RuleClass> find(int no) {
        return Optional.ofNullable(byNo.get(no));
    }

    /** The class with this official number, local id (TRACE-101) or English id, as people write it. */
    public Optional<RuleClass> named(String numberOrId) {
        return byNo.values().stream().filter(one -> one.id().equals(numberOrId) || one.label().equals(numberOrId)
                || Integer.toString(one.no()).equals(numberOrId)).findFirst();
    }

    /** All classes by number. */
    public Collection<RuleClass> all() {
        return byNo.values();
    }

    String canonical() {
        return byNo.values().toString();
    }

    private static RuleClass ruleClass(CsvLine line) {
        return new RuleClass(number(line), line.required("id"), line.required("name_zh"), line.required("name_en"),
                line.required("group"), line.required("result"), line.required("official_result"), line.required("basis"),
                line.required("severity"), Arrays.asList(line.required("stages").split(";")), line.required("law"),
                line.optional("code"), line.required("checker"), line.required("status"), line.optional("feed"),
                new Messages(line.required("staff_zh"), line.required("staff_en")),
                new Messages(line.required("patient_zh"), line.required("patient_en")));
    }

    private static int number(CsvLine line) {
        try {
            return Integer.parseInt(line.required("no"));
        } catch (NumberFormatException e) {
            throw line.wrong("no", "is not a number");
        }
    }

    private static RuleClasses load() {
        try (Reader national = Vocabulary.resource("rule_classes"); Reader local = Vocabulary.resource("local_rules")) {
            Map<Integer, RuleClass> all = new TreeMap<>(read("rule_classes.csv", national).byNo);
            read("local_rules.csv", local).byNo.forEach(all::putIfAbsent);
            return new RuleClasses(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
