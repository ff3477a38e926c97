package org.greenchannel.connectors.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;

/** The sandbox's words in one language. */
final class Words {

    private static final Words ZH = new Words("zh-CN");
    private static final Words EN = new Words("en");

    private final String locale;
    private final Properties words = new Properties();

    private Words(String locale) {
        this.locale = locale;
        String resource = "words_" + locale + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** English for anything that begins with en, else Chinese. */
    static Words in(String locale) {
        return locale != null && locale.startsWith("en") ? EN : ZH;
    }

    String locale() {
        return locale;
    }

    /** The word of a key, with {@code {0}} replaced; a key without a word is shown as it is. */
    String get(String key, Object... arguments) {
        String word = words.getProperty(key, key);
        return arguments.length == 0 ? word : MessageFormat.format(word, arguments);
    }

    Properties all() {
        return words;
    }
}
