package org.greenchannel.act;

/** A text in both languages; screens show one. */
public record Text(String zh, String en) {}
