package org.greenchannel.prescription;

/**
 * A medicine of the catalogue.
 *
 * @param code national drug code, text with its leading letters
 * @param genericName generic name in Chinese, as the ban lists write it
 * @param spec strength and package
 * @param form INJECTION, ORAL, TOPICAL or OTHER
 * @param drugClass legal or therapeutic class, a word of the drug ban table
 * @param category WESTERN, PATENT_TCM, HERBAL_PIECES or FORMULA_GRANULE
 * @param chargeLevel 01 甲, 02 乙, 03 丙
 * @param antibioticGrade 0 none, 1 unrestricted, 2 restricted, 3 special
 * @param storage NORMAL, REFRIGERATED (2-8 C) or FROZEN
 * @param unitPriceFen price of one package in fen
 * @param split dispensed in parts of a package (拆零)
 * @param inNoCodeList listed in the library of medicines without trace code (无码库)
 */
public record Drug(
    String code,
    String genericName,
    String nameEn,
    String spec,
    String form,
    String drugClass,
    String category,
    String chargeLevel,
    int antibioticGrade,
    String storage,
    long unitPriceFen,
    boolean split,
    boolean inNoCodeList) {}
