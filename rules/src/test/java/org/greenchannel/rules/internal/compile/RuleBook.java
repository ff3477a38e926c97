package org.greenchannel.rules.internal.compile;

import org.greenchannel.rules.Laws;
import org.greenchannel.rules.internal.DecisionTables;
import org.greenchannel.rules.internal.HitPolicy;
import org.greenchannel.rules.internal.compile.Column.Role;

/** Tells every rule of every table in sentences, Chinese first, and the 88 classes of audit, for people who do not open workbooks. */
final class RuleBook {

    private final StringBuilder book = new StringBuilder();

    static String write() {
        RuleBook book = new RuleBook();
        book.line("# 规则手册 · Rule book").line("")
                .line("由 `rules/tables` 和 `rules/knowledge/rule_classes.csv` 生成，请勿手改。 Generated from `rules/tables` and "
                        + "`rules/knowledge/rule_classes.csv`; do not edit by hand.").line("")
                .line("每条规则先说何时成立、结果如何，再列依据，最后是工作人员和患者看到的话。每个日期含生效日、不含失效日。"
                        + "状态：official 有官方依据，unverified 待核实，design 本系统设计。").line("")
                .line("Each rule says when it holds and what follows, then its law, then what staff and patients read. A rule holds on its first day and "
                        + "no longer on the day it ends. Status: official was read in an official text, unverified is still to be confirmed, design was chosen by us.");
        TableSchema.all().values().forEach(book::table);
        book.line("").line(RuleClassBook.write().stripTrailing());
        return book.book.toString();
    }

    private void table(TableSchema schema) {
        TableModel model = WorkbookReader.read(schema.fileName(), DecisionTables.shippedWorkbook(schema.table()), Laws.shipped());
        String[] title = model.title().split("\\s*·\\s*", 2);
        String[] day = model.caseDate().split("\\s*·\\s*", 2);
        line("").line("## " + model.title()).line("")
                .line("表 `" + schema.table() + "` 回答“" + title[0] + "”。日期口径：" + day[0] + "。" + policy(model.hitPolicy(), 0)).line("")
                .line("Table `" + schema.table() + "` answers: " + title[title.length - 1] + ". The date that counts: " + day[day.length - 1] + ". "
                        + policy(model.hitPolicy(), 1));
        model.lines().forEach(line -> rule(model, line));
    }

    private void rule(TableModel model, TableModel.Line line) {
        Laws.Law law = Laws.shipped().find(line.cell(Role.LAW)).orElseThrow();
        Sentence zh = new Sentence(model, line, Sentence.ZH);
        Sentence en = new Sentence(model, line, Sentence.EN);
        line("").line("### " + line.cell(Role.RULE)).line("")
                .line(zh.text()).line("")
                .line(en.text()).line("")
                .line("依据 Law: " + cited(law) + " 状态 Status: " + line.cell(Role.STATUS) + ". 来源 Source: " + line.cell(Role.SOURCE)).line("")
                .line("> 工作人员 Staff: " + line.cell(Role.STAFF_ZH) + " · " + line.cell(Role.STAFF_EN)).line(">")
                .line("> 患者 Patient: " + line.cell(Role.PATIENT_ZH) + " · " + line.cell(Role.PATIENT_EN));
    }

    /** A law as a reader cites it, and its key. */
    static String cited(Laws.Law law) {
        String[] title = law.title().split("\\s*/\\s*", 2);
        return "《" + title[0] + "》" + (title.length > 1 ? " (" + title[1] + ")" : "") + " " + law.article().replace(" / ", " ") + " [`" + law.key() + "`].";
    }

    private static String policy(HitPolicy policy, int language) {
        String[] words = switch (policy) {
            case FIRST -> new String[] {"自上而下，第一条成立的规则作答。", "The first rule from the top that holds answers."};
            case UNIQUE -> new String[] {"任何情形只有一条规则成立。", "Exactly one rule holds in any case."};
            case COLLECT -> new String[] {"列出所有成立的规则。", "Every rule that holds is listed."};
            case SUM -> new String[] {"所有成立的规则的数值相加。", "The numbers of all rules that hold are added up."};
        };
        return words[language];
    }

    private RuleBook line(String text) {
        book.append(text).append('\n');
        return this;
    }
}
