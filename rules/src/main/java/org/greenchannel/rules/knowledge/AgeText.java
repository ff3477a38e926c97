package org.greenchannel.rules.knowledge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenchannel.rules.knowledge.AgeRange.Age;
import org.greenchannel.rules.knowledge.AgeRange.Unit;

/**
 * Reads a range of ages in prose: {@code 1-14岁}, {@code 50岁以上}, {@code 6个月以下}, {@code ≥65岁}, {@code 不满3岁}.
 *
 * <p>以上, 以下, 以内 include the number; 不满, 未满, 超过 exclude it (民法典 Art.1259). Ages count in completed units, so
 * {@code 14岁以下} ends on the fifteenth birthday.
 */
final class AgeText {

    private static final String NUMBER = "(\\d{1,3})";
    private static final String UNIT = "(周岁|岁|个月|月龄|月|周|日龄|日|天)";
    private static final Pattern BETWEEN = Pattern.compile("(?:年龄)?" + NUMBER + UNIT + "?(?:-|~|～|—|–|至|到)" + NUMBER + UNIT + "(?:以内|之间)?");
    private static final Pattern AFTER = Pattern.compile("(?:年龄)?" + NUMBER + UNIT + "(?:及|\\()?(以上|以下|以内|以前)\\)?");
    private static final Pattern BEFORE = Pattern.compile("(?:年龄)?(≥|>=|≤|<=|＞|>|＜|<|大于等于|小于等于|不小于|不大于|年满|已满|满|大于|超过|小于|不满|未满|不足)"
            + NUMBER + UNIT + "(?:及?以上)?");

    private AgeText() {
    }

    static Optional<AgeRange> parse(String text) {
        String plain = text.strip().replaceAll("\\s+", "").replaceAll("^[限仅]+", "")
                .replaceAll("^\\p{IsHan}+[(（](.+)[)）]$", "$1").replaceAll("(的?(患者|人群|儿童|使用))+$", "");
        return between(plain).or(() -> after(plain)).or(() -> before(plain)).filter(range -> !range.empty());
    }

    private static Optional<AgeRange> between(String text) {
        Matcher m = BETWEEN.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        String minUnit = m.group(2) == null ? m.group(4) : m.group(2);
        return Optional.of(new AgeRange(age(m.group(1), minUnit, 0), age(m.group(3), m.group(4), 1)));
    }

    private static Optional<AgeRange> after(String text) {
        Matcher m = AFTER.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        return Optional.of(m.group(3).equals("以上") ? new AgeRange(age(m.group(1), m.group(2), 0), null)
                : new AgeRange(null, age(m.group(1), m.group(2), 1)));
    }

    private static Optional<AgeRange> before(String text) {
        Matcher m = BEFORE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        return Optional.of(switch (m.group(1)) {
            case "≥", ">=", "大于等于", "不小于", "年满", "已满", "满" -> new AgeRange(age(m.group(2), m.group(3), 0), null);
            case "＞", ">", "大于", "超过" -> new AgeRange(age(m.group(2), m.group(3), 1), null);
            case "≤", "<=", "小于等于", "不大于" -> new AgeRange(null, age(m.group(2), m.group(3), 1));
            default -> new AgeRange(null, age(m.group(2), m.group(3), 0));
        });
    }

    private static Age age(String number, String unit, int more) {
        int amount = Integer.parseInt(number);
        return switch (unit) {
            case "周岁", "岁" -> new Age(amount + more, Unit.YEAR);
            case "个月", "月龄", "月" -> new Age(amount + more, Unit.MONTH);
            case "周" -> new Age((amount + more) * 7, Unit.DAY);
            default -> new Age(amount + more, Unit.DAY);
        };
    }
}
