package org.greenchannel.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An item of the region's catalogue: what may be charged, and how it counts.
 *
 * @param chargeLevel 01 甲, 02 乙, 03 丙
 * @param priceLimit approved price in yuan, or null
 * @param internet what internet service it is: VISIT, DRUG, DELIVERY_FEE, REMOTE_CONSULT, EDUCATION, OTHER; null for no such service
 * @param priceItem its code in the list of prices of internet services; null where that list does not price it
 * @param until first day it no longer holds, or null
 */
public record CatalogueItem(
    String system,
    String code,
    String name,
    String nameEn,
    String listType,
    String chargeLevel,
    boolean negotiated,
    BigDecimal priceLimit,
    String internet,
    String priceItem,
    LocalDate from,
    LocalDate until) {

  /** From inclusive, until exclusive. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
