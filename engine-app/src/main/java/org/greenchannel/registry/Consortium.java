package org.greenchannel.registry;

/** A consortium (医联体) and the institution that leads it. */
public record Consortium(String code, String nameZh, String nameEn, String leadCode) {}
