package org.greenchannel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.greenchannel.rules.claim.AssistanceFacts;
import org.greenchannel.rules.claim.AuditDeadlineFacts;
import org.greenchannel.rules.claim.BandFacts;
import org.greenchannel.rules.claim.CrossRegionFacts;
import org.greenchannel.rules.claim.DelayedSettlementFacts;
import org.greenchannel.rules.claim.FilingValidityFacts;
import org.greenchannel.rules.claim.InternetPayableFacts;
import org.greenchannel.rules.claim.InternetPriceFacts;
import org.greenchannel.rules.claim.PayerSequenceFacts;
import org.greenchannel.rules.claim.ReferralEffectFacts;
import org.greenchannel.rules.claim.SeriousIllnessFacts;
import org.greenchannel.rules.claim.VeteranFacts;
import org.junit.jupiter.api.Test;

/** What the claim tables say in the worked cases, each with its law. */
class ClaimTablesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Decisions DECISIONS = Decisions.shipped();

    @Test
    void a_resident_at_a_level_two_hospital_bears_500_yuan_and_is_paid_80_percent() {
        Decision band = DECISIONS.decide(new BandFacts("example", DAY, "example-resident", "RESIDENT", "INPATIENT", "2", 1, false, "LOCAL"));
        assertThat(band.fen("deductibleFen")).isEqualTo(50_000);
        assertThat(band.number("ratioBp")).isEqualTo(8_000);
        assertThat(law(band)).isEqualTo("EXAMPLE-REGION-BANDS#1");
    }

    @Test
    void a_minimum_living_person_is_assisted_with_75_percent_from_the_first_yuan() {
        Decision assistance = DECISIONS.decide(new AssistanceFacts("example", DAY, "MINIMUM_LIVING"));
        assertThat(assistance.fen("deductibleFen")).isZero();
        assertThat(assistance.number("ratioBp")).isEqualTo(7_500);
        assertThat(law(assistance)).isEqualTo("EXAMPLE-REGION-PAYERS#2");
    }

    @Test
    void a_person_of_no_category_is_not_assisted_and_a_row_says_so() {
        Decision none = DECISIONS.decide(new AssistanceFacts("example", DAY, "NONE"));
        assertThat(none.number("ratioBp")).isZero();
        assertThat(none.byDefault()).isFalse();
    }

    @Test
    void another_province_without_referral_costs_2500_yuan_and_20_points_but_not_below_the_floor() {
        Decision far = DECISIONS.decide(new CrossRegionFacts("example", DAY, "OTHER", false, false, true));
        Decision local = DECISIONS.decide(new BandFacts("example", DAY, "example-resident", "RESIDENT", "INPATIENT", "3P", 1, false, "LOCAL"));
        assertThat(far.text("deductibleRule")).isEqualTo("FIXED");
        assertThat(far.fen("deductibleFen")).isEqualTo(250_000);
        assertThat(local.number("ratioBp") + far.number("ratioDeltaBp")).isEqualTo(4_500);
        assertThat(far.number("ratioFloorBp")).isEqualTo(4_000);
        assertThat(far.flag("directSettle")).isFalse();
        assertThat(law(far)).isEqualTo("EXAMPLE-REGION-CROSS#1");
    }

    @Test
    void serious_illness_insurance_pays_60_percent_above_21202_yuan() {
        Decision serious = DECISIONS.decide(new SeriousIllnessFacts("example", DAY, "RESIDENT", false));
        assertThat((5_000_000 - serious.fen("deductibleFen")) * serious.number("ratioBp") / 10_000).isEqualTo(1_727_880);
        assertThat(serious.fen("ceilingFen")).isEqualTo(30_000_000);
        assertThat(law(serious)).isEqualTo("EXAMPLE-REGION-PAYERS#1");
    }

    @Test
    void an_assistance_or_veteran_person_has_half_the_deductible_and_five_points_more() {
        Decision serious = DECISIONS.decide(new SeriousIllnessFacts("example", DAY, "RESIDENT", true));
        assertThat((5_000_000 - serious.fen("deductibleFen")) * serious.number("ratioBp") / 10_000).isEqualTo(2_560_935);
        assertThat(serious.fen("ceilingFen")).isEqualTo(999_999_999_999L);
    }

    @Test
    void the_veteran_subsidy_takes_its_share_of_what_is_left() {
        Decision subsidy = DECISIONS.decide(new VeteranFacts("example", DAY, "A", "INPATIENT"));
        assertThat(subsidy.number("ratioBp")).isEqualTo(9_000);
        assertThat(law(subsidy)).isEqualTo("EXAMPLE-REGION-PAYERS#3");
    }

    @Test
    void the_insurances_pay_before_account_and_cash() {
        Decision order = DECISIONS.decide(new PayerSequenceFacts("example", DAY));
        assertThat(PayerSequenceFacts.order(order)).containsExactly("BASIC", "SERIOUS", "ASSISTANCE", "VETERAN", "ACCOUNT", "CASH");
        assertThat(law(order)).isEqualTo("ASSISTANCE-OPINION#0");
    }

    @Test
    void a_readmission_after_a_compliant_down_referral_is_no_split_admission() {
        assertThat(DECISIONS.decide(referral("example", "DOWN", true)).flag("auditExempt")).isTrue();
        assertThat(DECISIONS.decide(referral("example", "DOWN", false)).flag("auditExempt")).isFalse();
        assertThat(DECISIONS.decide(referral("example", "NONE", false)).flag("auditExempt")).isFalse();
    }

    @Test
    void a_retired_employee_is_paid_more_than_a_working_one() {
        assertThat(DECISIONS.decide(employee("INPATIENT", true)).number("ratioBp")).isEqualTo(9_200);
        assertThat(DECISIONS.decide(employee("INPATIENT", false)).number("ratioBp")).isEqualTo(9_000);
        Decision outpatient = DECISIONS.decide(employee("OUTPATIENT", true));
        assertThat(outpatient.number("ratioBp")).isEqualTo(6_000);
        assertThat(law(outpatient)).isEqualTo("OUTPATIENT-POOLING-OPINION#0");
    }

    @Test
    void an_outpatient_with_a_special_disease_is_paid_as_an_inpatient() {
        Decision stay = DECISIONS.decide(resident("INPATIENT"));
        Decision special = DECISIONS.decide(resident("OUTPATIENT_SPECIAL"));
        assertThat(special.first().outcome()).isEqualTo(stay.first().outcome());
        assertThat(DECISIONS.decide(resident("OUTPATIENT_CHRONIC")).number("ratioBp"))
                .isGreaterThan(DECISIONS.decide(resident("OUTPATIENT")).number("ratioBp"));
    }

    @Test
    void a_temporary_filing_holds_six_months_and_a_long_term_one_has_no_end() {
        assertThat(DECISIONS.decide(new FilingValidityFacts("example", DAY, "REFERRAL")).number("months")).isEqualTo(6);
        Decision lasting = DECISIONS.decide(new FilingValidityFacts("example", DAY, "LONG_TERM"));
        assertThat(lasting.text("validity")).isEqualTo("NO_END");
        assertThat(law(lasting)).isEqualTo("CROSS-REGION-NOTICE#0");
    }

    @Test
    void the_fund_pays_a_chronic_refill_online_but_never_its_delivery() {
        assertThat(DECISIONS.decide(internet("DRUG", "FOLLOW_UP")).text("payTo")).isEqualTo("PHYSICAL_INSTITUTION");
        assertThat(DECISIONS.decide(internet("DELIVERY_FEE", "FOLLOW_UP")).text("payable")).isEqualTo("REFUSE");
        assertThat(law(DECISIONS.decide(internet("VISIT", "FIRST")))).isEqualTo("INTERNET-DIAGNOSIS-MEASURES#16");
    }

    @Test
    void an_online_follow_up_costs_six_yuan_at_a_non_profit_hospital() {
        Decision price = DECISIONS.decide(new InternetPriceFacts("example", DAY, "H110200001", "NON_PROFIT"));
        assertThat(price.fen("priceFen")).isEqualTo(600);
        assertThat(DECISIONS.decide(new InternetPriceFacts("example", DAY, "H110200001", "FOR_PROFIT")).text("priceRule")).isEqualTo("OWN");
        assertThat(DECISIONS.decide(new InternetPriceFacts("example", DAY, "H9", "NON_PROFIT")).text("priceRule")).isEqualTo("NOT_CHARGEABLE");
    }

    @Test
    void an_emergency_without_certificate_settles_directly_for_three_days() {
        assertThat(DECISIONS.decide(emergency(3)).text("path")).isEqualTo("DIRECT");
        Decision late = DECISIONS.decide(emergency(4));
        assertThat(late.text("path")).isEqualTo("MANUAL");
        assertThat(late.number("workingDays")).isEqualTo(30);
        assertThat(law(late)).isEqualTo("SOCIAL-INSURANCE-HANDLING#20");
    }

    @Test
    void no_appeal_within_ten_working_days_counts_as_accepted() {
        Decision appeal = DECISIONS.decide(new AuditDeadlineFacts("example", DAY, "APPEAL"));
        assertThat(appeal.number("workingDays")).isEqualTo(10);
        assertThat(appeal.text("onTimeout")).isEqualTo("ACCEPTED");
        assertThat(law(appeal)).isEqualTo("AUDIT-PROCEDURE-NOTICE#0");
    }

    @Test
    void the_bands_published_for_care_elsewhere_never_contradict_the_effect_added_to_the_local_band() {
        for (String level : List.of("1", "2", "3", "3P")) {
            for (String filing : List.of("REFERRED", "UNREFERRED")) {
                Decision whole = DECISIONS.decide(example(level, filing));
                boolean referred = filing.equals("REFERRED");
                Decision effect = DECISIONS.decide(
                        new CrossRegionFacts("example", DAY, referred ? "REFERRAL" : "OTHER", referred, false, true));
                int added = DECISIONS.decide(example(level, "LOCAL")).number("ratioBp") + effect.number("ratioDeltaBp");
                assertThat(Math.max(added, effect.number("ratioFloorBp"))).as(level + " " + filing).isEqualTo(whole.number("ratioBp"));
                assertThat(effect.fen("deductibleFen")).isEqualTo(whole.fen("deductibleFen"));
            }
        }
    }

    private static BandFacts example(String level, String filing) {
        return new BandFacts("example", DAY, "example-resident", "RESIDENT", "INPATIENT", level, 1, false, filing);
    }

    private static BandFacts resident(String scene) {
        return new BandFacts("example", DAY, "example-resident", "RESIDENT", scene, "2", 1, false, "LOCAL");
    }

    private static BandFacts employee(String scene, boolean retired) {
        return new BandFacts("example", DAY, "example-employee", "EMPLOYEE", scene, "2", 1, retired, "LOCAL");
    }

    private static InternetPayableFacts internet(String item, String visit) {
        return new InternetPayableFacts("example", DAY, true, true, visit, "CHRONIC_OUTPATIENT", item, true, true);
    }

    private static DelayedSettlementFacts emergency(int days) {
        return new DelayedSettlementFacts("example", DAY, "EMERGENCY", "INPATIENT", false, days);
    }

    private static ReferralEffectFacts referral(String region, String direction, boolean compliant) {
        return new ReferralEffectFacts(region, DAY, true, direction, compliant, "2");
    }

    private static String law(Decision decision) {
        return decision.first().law().key();
    }
}
