package org.greenchannel.contract;

/** The text that residents sign, in one version. */
public record ContractText(String version, String titleZh, String titleEn, String bodyZh, String bodyEn) {}
