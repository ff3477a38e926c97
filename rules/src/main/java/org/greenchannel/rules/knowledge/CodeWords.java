package org.greenchannel.rules.knowledge;

/**
 * Codes as three numbers of eight characters each, compared without following a reference; a longer code, or one with characters that
 * no national code has, is compared as text.
 */
final class CodeWords {

    private static final int LONGEST = 24;
    private static final long TEXT = -1;

    private CodeWords() {
    }

    static void write(String code, long[] cells, int at) {
        if (!fits(code)) {
            cells[at] = TEXT;
            return;
        }
        for (int i = 0; i < code.length(); i++) {
            cells[at + (i >> 3)] |= (long) code.charAt(i) << ((i & 7) << 3);
        }
    }

    /** Whether the three numbers are those of the code; {@code rows[row]} has the text where they are none. */
    static boolean same(String code, long[] cells, int at, KnowledgeRow[] rows, int row) {
        if (cells[at] == TEXT) {
            return rows[row].code().equals(code);
        }
        int length = code.length();
        return length <= LONGEST && word(code, 0, length) == cells[at] && word(code, 8, length) == cells[at + 1]
                && word(code, 16, length) == cells[at + 2];
    }

    private static long word(String code, int from, int length) {
        long word = 0;
        for (int i = Math.min(length, from + 8) - 1; i >= from; i--) {
            char c = code.charAt(i);
            if (!plain(c)) {
                return TEXT;
            }
            word = word << 8 | c;
        }
        return word;
    }

    private static boolean fits(String code) {
        return code.length() <= LONGEST && code.chars().allMatch(CodeWords::plain);
    }

    private static boolean plain(int c) {
        return c > 0 && c < 0x80;
    }
}
