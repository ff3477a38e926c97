package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.BadParameter;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.Vocabulary;
import org.greenchannel.rules.knowledge.check.Doses.Dose;

/**
 * At most so much a day: rules 68 and 76. The part of a line that goes beyond the dose is the excess.
 *
 * <p>The dose a day is single dose times frequency. Where the row says in which unit quantities are counted (herbal pieces: g), it is
 * quantity by days instead, as far as the line tells the days. What cannot be read is never a finding.
 *
 * @param limit    largest dose a day
 * @param unit     its unit, for people
 * @param strength what one piece holds; {@code null} when not given
 * @param piece    the form that {@code strength} is for
 * @param counted  unit of the line's quantity; empty when quantities do not tell the dose
 */
record DoseCheck(Dose limit, String unit, BigDecimal strength, String piece, String counted, Vocabulary vocabulary) implements CaseCheck {

    static DoseCheck of(KnowledgeRow row, Vocabulary vocabulary) {
        String unit = Params.word(row, "dose_unit", vocabulary, Doses.UNITS);
        BigDecimal factor = row.param("factor").isEmpty() ? BigDecimal.ONE : Params.number(row, "factor");
        Dose limit = Doses.dose(Params.number(row, "dose").multiply(factor), unit, vocabulary).orElseThrow();
        String counted = row.param("quantity_unit").isEmpty() ? "" : Params.word(row, "quantity_unit", vocabulary, Doses.UNITS);
        if (row.param("strength").isEmpty()) {
            return new DoseCheck(limit, unit, null, "", counted, vocabulary);
        }
        String[] parts = row.param("strength").split("/", -1);
        Optional<Dose> strength = parts.length == 2 ? Doses.dose(parts[0], vocabulary).filter(dose -> dose.dimension().equals(limit.dimension()))
                : Optional.empty();
        String piece = parts.length == 2 ? vocabulary.cell(Doses.UNITS, parts[1], "dimension").orElse("") : "";
        if (strength.isEmpty() || piece.isEmpty()) {
            throw new BadParameter(row, "strength", Allowed.strength(unit));
        }
        return new DoseCheck(limit, unit, strength.get().amount(), piece, counted, vocabulary);
    }

    @Override
    public void check(AuditCase audited) {
        for (int i : audited.lines()) {
            BigDecimal daily = daily(audited, i);
            if (daily != null && daily.compareTo(limit.amount()) > 0) {
                tell(audited, i, daily);
            }
        }
    }

    /** The dose a day in the limit's base unit; {@code null} when nobody can tell. */
    private BigDecimal daily(AuditCase audited, int i) {
        AuditLine line = audited.claim().lines().get(i);
        BigDecimal days = line.detail().days();
        if (!counted.isEmpty() && days != null && days.signum() > 0) {
            BigDecimal comparable = comparable(Doses.dose(AuditCase.plain(audited.quantity(i)), counted, vocabulary).orElseThrow());
            return comparable == null ? null : comparable.divide(days, 6, RoundingMode.HALF_UP);
        }
        return Doses.daily(line, vocabulary).map(this::comparable).map(daily -> daily.setScale(6, RoundingMode.HALF_UP)).orElse(null);
    }

    private BigDecimal comparable(Dose dose) {
        if (dose.dimension().equals(limit.dimension())) {
            return dose.amount();
        }
        return strength != null && dose.dimension().equals(piece) ? dose.amount().multiply(strength) : null;
    }

    private void tell(AuditCase audited, int i, BigDecimal daily) {
        Map<String, String> evidence = new HashMap<>();
        Evidence.both(evidence, "limit", "每日" + shown(limit.amount()), shown(limit.amount()) + " a day");
        Evidence.both(evidence, "actual", "每日" + shown(daily), shown(daily) + " a day");
        BigDecimal over = daily.subtract(limit.amount());
        Evidence.both(evidence, "excess", "每日" + shown(over), shown(over) + " a day");
        AuditLine line = audited.claim().lines().get(i);
        evidence.put("sin_dos_dscr", String.valueOf(line.detail().singleDose()));
        evidence.put("used_frqu_dscr", String.valueOf(line.detail().frequency()));
        long part = BigDecimal.valueOf(audited.quantity(i)).multiply(over).divide(daily, 0, RoundingMode.HALF_UP).longValueExact();
        audited.found(i, part, audited.amountOf(i, part), evidence, List.of());
    }

    private String shown(BigDecimal amount) {
        BigDecimal factor = new BigDecimal(vocabulary.cell(Doses.UNITS, unit, "factor").orElseThrow());
        BigDecimal plain = amount.divide(factor, 4, RoundingMode.HALF_UP).stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString() + unit;
    }
}
