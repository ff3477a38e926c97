package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenchannel.rules.knowledge.Claims.row;

import java.util.HashMap;
import java.util.Map;
import org.greenchannel.rules.knowledge.BadParameter;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.greenchannel.rules.knowledge.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A parameter nobody understands is refused by name. */
class StrictParametersTest {

    @ParameterizedTest(name = "{0}: {2} of {1}")
    @CsvSource(delimiter = '|', value = {
        "pair | other_code=B0001,duplicate_code=B0001,window=DAY | window | TAG", "pair | other_code=B0001,duplicate_code=B0001,window=DAY | window | EPISODE_30D", "pair | other_code=B0001,duplicate_code=B0001,window=DAY | duplicate_code | C0001",
        "pair | other_code=B0001,duplicate_code=B0001,window=DAY | other_code | A0001", "interaction | other_code=B0001,window=DAY | other_code | B1;B2",
        "bundle | parts=B0001,window=DAY | parts | A0001", "bundle | parts=B0001,window=DAY | price | 1.005", "bundle | parts=B0001,window=DAY | price | -1",
        "companion | needs=0033*,window=STAY | needs | 手术", "companion | needs=0033*,window=STAY | window | ROLLING_0H",
        "diagnosis | diagnoses=C61 | diagnoses | 肺炎", "diagnosis | diagnoses=C61 | diagnoses | C97-C00", "diagnosis | diagnoses=C61 | among | first",
        "contraindication | diagnoses=C61 | age | 很老", "contraindication | diagnoses=C61 | diagnoses | ' '",
        "therapy_class | class=PPI,look_back=31 | look_back | 0", "therapy_class | class=PPI,look_back=31 | days | 1.5",
        "evidence | items=0025* | visits | 火星", "readmission | gap_days=15,visits=住院 | gap_days | fifteen", "readmission | gap_days=15,visits=住院 | gap_days | 367",
        "visit_count | limit=3,days=30,visits=门诊 | limit | 0", "admission | visits=住院 | only | *", "admission | visits=住院 | max_days | -1",
        "around_operation | hours_before=2,hours_after=24 | hours_before | -2", "around_operation | hours_before=2,hours_after=24 | operations | 疝",
        "data_quality | check=SEX | check | GENDER", "data_quality | check=AMOUNT,limit=0.01 | limit | ' '", "data_quality | check=HANGING_BED,limit=3,items=0011* | items | ' '",
        "indicator | measure=SHARE,threshold=0.35,items=101 | threshold | 35", "indicator | measure=SHARE,threshold=0.35,items=101 | measure | MEAN",
        "indicator | measure=READMISSION,threshold=0.08,days=31 | days | 0"})
    void it_is_named(String kind, String params, String param, String wrong) {
        Map<String, String> given = new HashMap<>();
        for (String pair : params.split(",")) {
            given.put(pair.split("=")[0], pair.split("=")[1]);
        }
        assertThatCode(() -> verify(kind, given)).doesNotThrowAnyException();
        Map<String, String> changed = new HashMap<>(given);
        changed.put(param, wrong);
        assertThatThrownBy(() -> verify(kind, changed)).isInstanceOfSatisfying(BadParameter.class,
                bad -> assertThat(bad.param()).isEqualTo(param));
    }

    private static void verify(String kind, Map<String, String> params) {
        KnowledgeSnapshot.verify(row(KnowledgeKind.named(kind), 25, "A0001", params, "2025-01-01", null, KnowledgeRow.DESIGN), Vocabulary.shipped());
    }
}
