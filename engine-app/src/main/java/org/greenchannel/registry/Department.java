package org.greenchannel.registry;

/** A registered department (诊疗科目) of an institution. */
public record Department(String institutionCode, String code, String nameZh, String nameEn) {}
