package org.greenchannel.rules.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.Claims.limitRow;
import static org.greenchannel.rules.knowledge.Claims.row;
import static org.greenchannel.rules.knowledge.Claims.sexRow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A code finds its own rows and no others, whatever it looks like; a snapshot is named by exactly what its rows say. */
class RowIndexTest {

    /** Different texts of one hash code, of one length, beginning, and with characters whose lower bytes agree. */
    private static final List<String> ALIKE = List.of("AaAa", "BBBB", "AaBB", "BBAa", "A", "A\0", "A\0\0", "Ł", "AŁ", "\u0141", "药", "药品",
            "002101030300000", "02101030300000", "2101030300000", "XA01ABD075A002010100483", "XA01ABD075A002010100484",
            "123456789012345678901234", "1234567890123456789012345", "12345678901234567890123456789", "12345678", "123456789", "\u00ff");

    @Test
    void codes_that_look_alike_are_told_apart() {
        for (String known : ALIKE) {
            KnowledgeSnapshot one = Claims.knowing(sexRow(known, "女"));
            for (String asked : ALIKE) {
                assertThat(one.rowsOf(asked)).as("%s among %s", asked, known).hasSize(known.equals(asked) ? 1 : 0);
            }
        }
        KnowledgeSnapshot all = KnowledgeSnapshot.of(ALIKE.stream().distinct().map(code -> sexRow(code, "女")).toList());
        assertThat(ALIKE).allSatisfy(code -> assertThat(all.rowsOf(code)).extracting(KnowledgeRow::code).containsExactly(code));
    }

    @Test
    void thousands_of_codes_find_their_own_rows() {
        Random random = new Random(7);
        Set<String> codes = new HashSet<>();
        while (codes.size() < 20_000) {
            codes.add(Integer.toString(random.nextInt(), 36).replace("-", "C") + "0".repeat(random.nextInt(22)));
        }
        List<KnowledgeRow> rows = new ArrayList<>();
        codes.forEach(code -> rows.addAll(List.of(limitRow(code, "1", "日", "DAY"), sexRow(code, "女"))));
        Collections.shuffle(rows, random);
        KnowledgeSnapshot snapshot = KnowledgeSnapshot.of(rows);

        assertThat(codes).allSatisfy(code -> assertThat(snapshot.rowsOf(code)).hasSize(2).allMatch(row -> row.code().equals(code)));
        assertThat(rows.subList(0, 500)).allSatisfy(row -> assertThat(snapshot.row(row.id())).contains(row));
        assertThat(snapshot.rowsOf("nobody")).isEmpty();
        assertThat(snapshot.row("nobody")).isEmpty();
        assertThat(snapshot.size()).isEqualTo(40_000);
    }

    @Test
    void the_fingerprint_is_the_digest_of_the_rows_as_text() throws Exception {
        List<KnowledgeRow> rows = new ArrayList<>(KnowledgeCsv.shipped());
        rows.add(row(KnowledgeKind.SEX, 81, "𠮷", Map.of("sex", "女", "remark", "长".repeat(70_000)), "2026-02-01", "2026-03-01", "design"));
        rows.add(row(KnowledgeKind.SEX, 81, "A", Map.of("sex", "女", "remark", "x".repeat(65_400)), "2026-02-01", "2026-03-01", "design"));
        Collections.shuffle(rows, new Random(3));
        String text = Vocabulary.shipped().canonical()
                + rows.stream().map(KnowledgeRow::canonical).sorted().map(line -> "\n" + line).collect(Collectors.joining());

        assertThat(KnowledgeSnapshot.of(rows).fingerprint()).isEqualTo(HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void values_that_repeat_over_rows_are_kept_once() {
        KnowledgeRow one = sexRow("A", new String("女"));
        KnowledgeRow two = sexRow("B", new String("女"));
        KnowledgeSnapshot snapshot = Claims.knowing(one, two);

        assertThat(one.params()).isNotSameAs(two.params());
        assertThat(snapshot.row(one.id()).orElseThrow().params()).isSameAs(snapshot.row(two.id()).orElseThrow().params());
        assertThat(snapshot.row(two.id())).contains(two);
    }
}
