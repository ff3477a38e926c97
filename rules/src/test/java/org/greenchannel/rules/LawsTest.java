package org.greenchannel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LawsTest {

    private final Laws laws = Laws.shipped();

    @Test
    void an_article_is_cited_in_the_language_of_the_reader() {
        assertThat(cited("TIANJIN-OPINION#1.4"))
                .isEqualTo(new Messages("天津市促进“互联网+医疗健康”发展实施意见 一.4", "Tianjin implementing opinion, Part 1, item 4"));
        assertThat(cited("HYPERTENSION-GUIDE#0"))
                .isEqualTo(new Messages("国家基层高血压防治管理指南 条号未核实", "National primary-care hypertension guide, article not verified"));
        assertThat(cited("ONLINE-BAN-LIST#2.1"))
                .isEqualTo(new Messages("药品网络销售禁止清单（第一版） 二（一）", "List of drugs not sold online, 1st edition, Part 2(1)"));
    }

    @Test
    void no_article_speaks_chinese_to_an_english_reader() {
        assertThat(laws.keys()).allSatisfy(key -> {
            Laws.Law law = laws.find(key).orElseThrow();
            assertThat(law.cited().en()).doesNotContainPattern("\\p{IsHan}");
            assertThat(law.words().en()).doesNotContainPattern("^\\p{IsHan}");
        });
    }

    private Messages cited(String key) {
        return laws.find(key).orElseThrow().cited();
    }
}
