package org.greenchannel.claim;

import jakarta.persistence.Embeddable;

/**
 * What is charged on a line.
 *
 * @param system code system
 * @param code code in it; text, leading zeros kept
 * @param listType list_type, or null
 * @param chargeLevel chrgitm_lv: 01 甲, 02 乙, 03 丙
 * @param negotiated nationally negotiated drug
 */
@Embeddable
public record Item(
    String system, String code, String name, String listType, String chargeLevel, boolean negotiated) {}
