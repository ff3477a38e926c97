package org.greenchannel.rules.knowledge.check;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.Vocabulary;

/**
 * Not again before so much time has passed: rule 31. Days and months are counted on the calendar, hours run.
 *
 * <p>Earlier claims stand; of the claim's own lines the first is paid and one that comes too soon after or before a paid one is not.
 * How much a line charges does not matter: a line is one occasion.
 *
 * @param amount how many steps must lie between
 * @param step   DAY, MONTH or HOUR
 * @param words  the interval for people
 */
record IntervalCheck(int amount, String step, Messages words) implements CaseCheck {

    static IntervalCheck of(KnowledgeRow row, Vocabulary vocabulary) {
        String word = Params.word(row, "interval_unit", vocabulary, "interval_units");
        int interval = Params.whole(row, "interval", 1, 999);
        int factor = Integer.parseInt(vocabulary.cell("interval_units", word, "factor").orElseThrow());
        return new IntervalCheck(interval * factor, vocabulary.cell("interval_units", word, "step").orElseThrow(),
                new Messages(interval + word, interval + " " + vocabulary.cell("interval_units", word, "en").orElseThrow()));
    }

    @Override
    public int windowDays() {
        return switch (step) {
            case "HOUR" -> amount / 24 + 1;
            case "MONTH" -> amount * 31;
            default -> amount;
        };
    }

    @Override
    public void check(AuditCase audited) {
        if (audited.lines().length > 1 || !audited.claim().history().isEmpty()) {
            compare(audited);
        }
    }

    private void compare(AuditCase audited) {
        List<AuditLine> lines = audited.claim().lines();
        List<AuditLine> paid = new ArrayList<>(audited.earlier());
        int[] own = audited.lines();
        Arrays.stream(own).boxed().sorted(Comparator.comparing((Integer i) -> lines.get(i).occurred()).thenComparing(i -> lines.get(i).lineId()))
                .forEach(i -> {
                    AuditLine line = lines.get(i);
                    AuditLine near = paid.stream().filter(other -> tooNear(other, line))
                            .min(Comparator.comparing((AuditLine other) -> Duration.between(other.occurred(), line.occurred()).abs())
                                    .thenComparing(AuditLine::mdtrtId).thenComparing(AuditLine::lineId)).orElse(null);
                    if (near == null) {
                        paid.add(line);
                    } else {
                        tell(audited, i, near);
                    }
                });
    }

    private boolean tooNear(AuditLine one, AuditLine other) {
        AuditLine first = one.occurred().isAfter(other.occurred()) ? other : one;
        AuditLine second = first == one ? other : one;
        LocalDate day = second.occurred().toLocalDate();
        return switch (step) {
            case "HOUR" -> second.occurred().isBefore(first.occurred().plusHours(amount));
            case "MONTH" -> day.isBefore(first.occurred().toLocalDate().plusMonths(amount));
            default -> day.isBefore(first.occurred().toLocalDate().plusDays(amount));
        };
    }

    private void tell(AuditCase audited, int i, AuditLine near) {
        AuditLine line = audited.claim().lines().get(i);
        Map<String, String> evidence = new HashMap<>();
        Evidence.both(evidence, "limit", words.zh(), words.en());
        boolean hours = step.equals("HOUR");
        long between = hours ? Duration.between(near.occurred(), line.occurred()).abs().toHours()
                : Math.abs(ChronoUnit.DAYS.between(near.occurred().toLocalDate(), line.occurred().toLocalDate()));
        Evidence.both(evidence, "actual", between + (hours ? "小时" : "天"), between + (hours ? " hours" : between == 1 ? " day" : " days"));
        evidence.put("other_day", near.occurred().toString());
        audited.found(i, evidence, List.of(near));
    }
}
