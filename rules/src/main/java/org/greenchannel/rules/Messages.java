package org.greenchannel.rules;

/** One message in Chinese (the default) and English. */
public record Messages(String zh, String en) {
}
