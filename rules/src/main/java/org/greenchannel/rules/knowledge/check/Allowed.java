package org.greenchannel.rules.knowledge.check;

import org.greenchannel.rules.Messages;

/** What a parameter may hold, in words for the person who must correct it. */
final class Allowed {

    static final Messages AGE = new Messages("age_words.csv 中的词，或年龄范围，例如 1-14岁、50岁以上",
            "a word of age_words.csv, or a range such as 1-14岁, 50岁以上");
    static final Messages ABOVE_ZERO = new Messages("大于零、最多六位小数的数", "a number above zero with at most six decimals");
    static final Messages YUAN = new Messages("大于零、最多两位小数的金额（元）", "an amount in yuan above zero with at most two decimals");
    static final Messages TWO_DECIMALS = new Messages("最多两位小数的金额（元）", "yuan with at most two decimals");
    static final Messages TO_A_MILLION = new Messages("0 至 1000000、最多六位小数的数", "a number from 0 to 1000000 with at most six decimals");
    static final Messages RATIO = new Messages("0 与 1 之间的数，例如 0.5", "a number between 0 and 1, such as 0.5");
    static final Messages SHARE = new Messages("0 至 1 的占比，例如 0.35", "a share from 0 to 1, such as 0.35");
    static final Messages ONE_CODE = new Messages("一个国家编码", "one national code");
    static final Messages OTHER_CODE = new Messages("本行以外的编码", "a code other than the row's own");
    static final Messages DRUG_CODES = new Messages("药品编码，或至少五位的编码开头加 *，用分号分隔",
            "drug codes, or beginnings of at least five characters with *, separated by semicolons");
    static final Messages MED_TYPES = new Messages("医疗类别代码 med_type，例如 11，用分号分隔", "med_type such as 11, separated by semicolons");
    static final Messages DISEASES = new Messages("病种编码 dise_no，例如 M03900，用分号分隔", "dise_no such as M03900, separated by semicolons");
    static final Messages OTHER_PARTS = new Messages("其他组成项目的编码，用分号分隔", "codes of the other parts, with semicolons between");
    static final Messages CODES = new Messages("国家编码、编码开头（如 0033*）或目录类别 101、102、201、301，用分号分隔",
            "national codes, beginnings such as 0033*, or list types 101, 102, 201, 301, with semicolons between");
    static final Messages CATEGORIES = new Messages("疾病或手术类目，例如 C61、C61.9、C00-C97、60.5，或 diagnosis_words.csv 中的词，用分号分隔",
            "categories such as C61, C61.9, C00-C97, 60.5, or words of diagnosis_words.csv, with semicolons between");
    static final Messages DIAGNOSES_OR_AGE = new Messages("诊断，或在 age 列填写年龄", "diagnoses, or an age in the column age");
    static final Messages EVERY_CODE = new Messages("编码为 * 的行", "a row whose code is *");
    static final Messages ITEM_WINDOW = new Messages("指定项目时为 DAY、WEEK、MONTH、QUARTER、HALF_YEAR、YEAR、STAY、PRESCRIPTION",
            "DAY, WEEK, MONTH, QUARTER, HALF_YEAR, YEAR, STAY, PRESCRIPTION where an item is given");

    private Allowed() {
    }

    static Messages whole(int least, int most) {
        return new Messages(least + " 至 " + most + " 的整数", "a whole number from " + least + " to " + most);
    }

    static Messages wordOf(String table) {
        return new Messages(table + ".csv 中的一个词", "a word of " + table + ".csv");
    }

    static Messages wordsOf(String table) {
        return new Messages(table + ".csv 中的词", "words of " + table + ".csv");
    }

    static Messages strength(String unit) {
        return new Messages("每片（支、粒）的含量，单位须能与 " + unit + " 换算，例如 0.5g/片",
                "what one piece holds, in a unit comparable with " + unit + ", such as 0.5g/片");
    }

    static Messages numberFor(String check) {
        return new Messages("数值：检查项 " + check + " 需要填写", "a number: the check " + check + " needs one");
    }

    static Messages codesFor(String check) {
        return new Messages("编码：检查项 " + check + " 需要填写", "codes: the check " + check + " needs them");
    }
}
