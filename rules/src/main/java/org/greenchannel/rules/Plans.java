package org.greenchannel.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The insurance plans and what each accepts on a claim, from knowledge/plans.csv. */
public final class Plans {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true).get();
    private static final Plans SHIPPED = load();

    private final List<Plan> plans;

    private Plans(List<Plan> plans) {
        this.plans = List.copyOf(plans);
    }

    /** What happens when the header total of a claim differs from the sum of its lines. */
    public enum SumCheck { ERROR, WARNING }

    /** What happens to a line whose code is not in the catalogue. */
    public enum UnknownCodes { REFUSE, ACCEPT }

    /** Where the fund's share is rounded to the minor unit: once for the claim (then shared out), or on every line. */
    public enum Rounding { CLAIM, LINE }

    /** Whose claims it takes: of people and institutions in the registry, or of any that the claim names by reference. */
    public enum Subjects { REGISTERED, REFERENCED }

    /**
     * One plan.
     *
     * @param id           plan id, as the band and share tables use it
     * @param region       region whose rows apply
     * @param currency     ISO 4217; amounts are in its minor unit
     * @param systems      code systems accepted on lines
     * @param from         first day (inclusive); {@link LocalDate#MIN} when unbounded
     * @param until        last day (exclusive); {@link LocalDate#MAX} when unbounded
     * @param sumCheck     header total against lines
     * @param unknownCodes codes outside the catalogue
     * @param scheme       insurance scheme whose bands apply
     * @param rounding     where the fund's share is rounded
     * @param subjects     whose claims it takes
     * @param insurer      national code of the insurer whose reviewers decide its suspicions
     * @param promptDays   calendar days after the end of a visit within which a claim still counts as entered at once; a later
     *                     one is a late settlement (延迟结算) and must say why. Null: the plan does not ask
     */
    public record Plan(String id, String region, String currency, Set<String> systems, LocalDate from, LocalDate until,
            SumCheck sumCheck, UnknownCodes unknownCodes, String scheme, Rounding rounding, Subjects subjects, String insurer,
            Integer promptDays) {

        /** Whether the plan is valid on this day. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }

        /** Whether a claim entered on a day comes too late, after the visit's last day, to count as entered at once. */
        public boolean isLate(LocalDate visitEnd, LocalDate entered) {
            return promptDays != null && entered.minusDays(promptDays).isAfter(visitEnd);
        }

        /** Whether lines may use this code system. */
        public boolean accepts(String system) {
            return systems.contains(system);
        }
    }

    /** The list shipped with the module. */
    public static Plans shipped() {
        return SHIPPED;
    }

    /** Reads a list with the columns plan, region, currency, systems (separated by blanks), from, until, sumCheck, unknownCodes,
     * scheme, rounding, subjects, insurer, promptDays. */
    public static Plans read(Reader csv) throws IOException {
        List<Plan> plans = new ArrayList<>();
        for (CSVRecord line : FORMAT.parse(csv)) {
            try {
                plans.add(plan(line));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("plans.csv, line " + (line.getRecordNumber() + 1) + ": " + e.getMessage(), e);
            }
        }
        return new Plans(plans);
    }

    /** The plan with this id, if it is valid on the day. */
    public Optional<Plan> find(String id, LocalDate day) {
        return plans.stream().filter(p -> p.id().equals(id) && p.holdsOn(day)).findFirst();
    }

    /** All plans. */
    public List<Plan> all() {
        return plans;
    }

    private static Plan plan(CSVRecord line) {
        return new Plan(line.get("plan"), line.get("region"), line.get("currency"), Set.of(line.get("systems").split("\\s+")),
                day(line.get("from"), LocalDate.MIN), day(line.get("until"), LocalDate.MAX),
                SumCheck.valueOf(line.get("sumCheck").toUpperCase(Locale.ROOT)),
                UnknownCodes.valueOf(line.get("unknownCodes").toUpperCase(Locale.ROOT)), line.get("scheme"),
                Rounding.valueOf(line.get("rounding").toUpperCase(Locale.ROOT)),
                Subjects.valueOf(line.get("subjects").toUpperCase(Locale.ROOT)), line.get("insurer"),
                line.get("promptDays").isBlank() ? null : Integer.valueOf(line.get("promptDays")));
    }

    private static LocalDate day(String cell, LocalDate open) {
        return cell.isBlank() || cell.equals("*") ? open : LocalDate.parse(cell);
    }

    private static Plans load() {
        try (InputStream in = Plans.class.getResourceAsStream("/knowledge/plans.csv")) {
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
