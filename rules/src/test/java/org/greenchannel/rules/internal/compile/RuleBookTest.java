package org.greenchannel.rules.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/rule-book.md says what the tables say. Write it anew with {@code -Dgreenchannel.write=true}. */
class RuleBookTest {

    private static final Path BOOK = Path.of("../docs/rule-book.md");

    @Test
    void the_rule_book_says_what_the_tables_say() throws IOException {
        String now = RuleBook.write();
        if (Boolean.getBoolean("greenchannel.write")) {
            Files.createDirectories(BOOK.getParent());
            Files.writeString(BOOK, now);
        }
        assertThat(BOOK).as("write it anew: mvn -pl rules test -Dtest=RuleBookTest -Dgreenchannel.write=true").hasContent(now);
    }
}
