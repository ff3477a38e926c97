package org.greenchannel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.greenchannel.rules.claim.AssistanceFacts;
import org.greenchannel.rules.claim.BandFacts;
import org.greenchannel.rules.claim.CrossRegionFacts;
import org.greenchannel.rules.claim.ReferralEffectFacts;
import org.greenchannel.rules.claim.SeriousIllnessFacts;
import org.greenchannel.rules.claim.ShareFacts;
import org.junit.jupiter.api.Test;

/** Other regions have their own values by rows alone; the same question gets each region's answer. */
class SecondRegionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Decisions DECISIONS = Decisions.shipped();

    @Test
    void a_plan_of_zhaoqing_is_priced_by_the_rows_of_zhaoqing() {
        Plans.Plan plan = Plans.shipped().find("zhaoqing-resident", DAY).orElseThrow();
        assertThat(plan.region()).isEqualTo("441200");
        Decision band = DECISIONS.decide(new BandFacts(plan.region(), DAY, plan.id(), plan.scheme(), "INPATIENT", "2", 1, false, "LOCAL"));
        assertThat(band.fen("deductibleFen")).isEqualTo(50_000);
        assertThat(band.number("ratioBp")).isEqualTo(7_500);
        assertThat(band.first().law().key()).isEqualTo("ZHAOQING-BANDS#2018");
        assertThat(DECISIONS.decide(new ShareFacts(plan.region(), DAY, plan.id(), "02", false)).number("selfFirstBp")).isEqualTo(1_000);
    }

    @Test
    void out_of_the_city_zhaoqing_takes_half_as_much_again_and_ten_points_less_by_either_table() {
        Decision local = DECISIONS.decide(zhaoqing("3", "LOCAL"));
        Decision away = DECISIONS.decide(zhaoqing("3", "REFERRED"));
        Decision effect = DECISIONS.decide(new CrossRegionFacts("441200", DAY, "REFERRAL", true, true, true));
        assertThat(effect.text("deductibleRule")).isEqualTo("LOCAL_SHARE");
        assertThat(local.fen("deductibleFen") * effect.number("deductibleBp") / 10_000).isEqualTo(away.fen("deductibleFen"));
        assertThat(local.number("ratioBp") + effect.number("ratioDeltaBp")).isEqualTo(away.number("ratioBp"));
    }

    @Test
    void tianjin_pays_serious_illness_by_its_values_of_2020_in_2020_only() {
        Decision then = DECISIONS.decide(new SeriousIllnessFacts("120000", LocalDate.of(2020, 12, 31), "RESIDENT", false));
        assertThat(then.fen("deductibleFen")).isEqualTo(2_120_200);
        assertThat(then.first().law().key()).isEqualTo("TIANJIN-SERIOUS-ILLNESS#2020");
        assertThat(DECISIONS.decide(new SeriousIllnessFacts("120000", LocalDate.of(2021, 1, 1), "RESIDENT", false)).byDefault()).isTrue();
    }

    @Test
    void guangde_and_xianyang_assist_by_their_own_rows() {
        assertThat(DECISIONS.decide(new AssistanceFacts("341882", DAY, "MARGINAL")).fen("deductibleFen")).isEqualTo(300_000);
        assertThat(DECISIONS.decide(new AssistanceFacts("610400", DAY, "MARGINAL")).fen("deductibleFen")).isEqualTo(250_000);
    }

    @Test
    void a_city_of_anhui_takes_a_fifth_of_the_bill_where_the_national_row_keeps_the_local_deductible() {
        Decision anhui = DECISIONS.decide(new CrossRegionFacts("anhui-city", DAY, "REFERRAL", true, false, true));
        assertThat(anhui.text("deductibleRule")).isEqualTo("BILL_SHARE");
        assertThat(anhui.number("deductibleBp")).isEqualTo(2_000);
        assertThat(anhui.fen("deductibleMinFen")).isEqualTo(200_000);
        assertThat(anhui.fen("deductibleMaxFen")).isEqualTo(1_000_000);
        assertThat(DECISIONS.decide(new CrossRegionFacts("elsewhere", DAY, "REFERRAL", true, false, true)).text("deductibleRule")).isEqualTo("LOCAL");
        assertThat(DECISIONS.decide(new CrossRegionFacts("320481", DAY, "REFERRAL", true, false, true)).number("ratioDeltaBp")).isEqualTo(-500);
    }

    @Test
    void changsha_and_tongxiang_reward_a_referral_each_in_its_own_way() {
        Decision changsha = DECISIONS.decide(new ReferralEffectFacts("430100", DAY, false, "DOWN", true, "3"));
        assertThat(changsha.text("deductibleRule")).isEqualTo("SHARE");
        assertThat(changsha.number("deductibleBp")).isEqualTo(5_000);
        Decision tongxiang = DECISIONS.decide(new ReferralEffectFacts("330483", DAY, true, "UP", true, "2"));
        assertThat(tongxiang.fen("deductibleFen")).isEqualTo(30_000);
        assertThat(DECISIONS.decide(new ReferralEffectFacts("330483", DAY, false, "UP", true, "2")).text("deductibleRule")).isEqualTo("KEEP");
    }

    @Test
    void no_java_of_the_module_knows_a_region() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                assertThat(List.of("441200", "120000", "341882", "430100", "330483", "zhaoqing")).as(source.toString())
                        .noneMatch(text::contains);
            }
        }
    }

    private static BandFacts zhaoqing(String level, String filing) {
        return new BandFacts("441200", DAY, "zhaoqing-resident", "RESIDENT", "INPATIENT", level, 1, false, filing);
    }
}
