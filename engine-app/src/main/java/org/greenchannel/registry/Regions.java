package org.greenchannel.registry;

/** National region codes nest: 510100 lies in 510000 and holds 510104. A region that is no code is only itself. */
public final class Regions {

  private Regions() {}

  /** Whether a place lies in a region. */
  public static boolean within(String region, String place) {
    return place.equals(region) || isCode(region) && isCode(place) && place.startsWith(region.replaceFirst("(00){1,2}$", ""));
  }

  /** Whether two places lie in one province. */
  public static boolean sameProvince(String one, String other) {
    return one.equals(other) || isCode(one) && isCode(other) && one.substring(0, 2).equals(other.substring(0, 2));
  }

  private static boolean isCode(String region) {
    return region.matches("\\d{6}");
  }
}
