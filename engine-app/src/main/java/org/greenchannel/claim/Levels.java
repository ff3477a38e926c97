package org.greenchannel.claim;

import org.greenchannel.registry.Institution;

/** An institution's level in the words of the bands and of the national layout. */
final class Levels {

  private static final String[] HOSP_LV = {"11", "09", "06", "03"};

  private Levels() {}

  /** 1, 2, 3 or 3P for a provincial hospital of level 3; what has no level counts like the first. */
  static String ofBands(Institution institution) {
    return institution == null
        ? "1"
        : Math.max(1, institution.level()) + (institution.level() == 3 && institution.provincial() ? "P" : "");
  }

  /** hosp_lv of the layout: the middle code of each level, 11 without a level; null for an unknown institution. */
  static String hospLv(Institution institution) {
    return institution == null ? null : HOSP_LV[institution.level()];
  }
}
