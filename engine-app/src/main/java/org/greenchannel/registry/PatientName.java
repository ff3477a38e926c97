package org.greenchannel.registry;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a Chinese name is written in Latin letters, and the initials by which people look for it. */
final class PatientName {

  /** Thread-safe, and costly to make. */
  private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");

  private PatientName() {}

  /** 张桂兰 becomes Zhang Guilan: the surname, then the rest in one word. */
  static String latin(String name) {
    List<String> words = words(name);
    return words.isEmpty()
        ? name
        : capital(words.get(0)) + (words.size() == 1 ? "" : " " + capital(String.join("", words.subList(1, words.size()))));
  }

  /** 张桂兰 becomes zgl. */
  static String initials(String name) {
    return words(name).stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
  }

  private static List<String> words(String name) {
    String latin = PINYIN.transliterate(name.strip()).toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "");
    return Arrays.stream(latin.split(" +")).filter(word -> !word.isEmpty()).toList();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
