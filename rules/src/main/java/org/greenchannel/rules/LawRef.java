package org.greenchannel.rules;

/** Key of an article, {@code <LAW>#<article>[.<paragraph>[.<item>]]}, listed in laws.csv; {@link Laws#find} gives its text. */
public record LawRef(String key) {
}
