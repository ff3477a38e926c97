package org.greenchannel.ruleset.web;

import java.util.Locale;
import org.greenchannel.ruleset.RuleTableReading.InForce;

/**
 * A decision table and what answers for it now.
 *
 * @param source SHIPPED with the release, or UPLOADED by staff
 * @param version the upload in force; 0 for the shipped release
 * @param compiling an upload under way, or absent
 * @param unsound true when the upload in force could not be put into service on this node
 */
record RuleTableView(
    String table, String title, String fingerprint, int rules, String source, int version, String fileName,
    RuleVersionView compiling, boolean unsound) {

  static RuleTableView of(InForce one, Locale locale) {
    String[] words = one.title().split("\\s*·\\s*", 2);
    return new RuleTableView(
        one.table(), words[words.length > 1 && "en".equals(locale.getLanguage()) ? 1 : 0], one.fingerprint(), one.rules(),
        one.version() == 0 ? "SHIPPED" : "UPLOADED", one.version(), one.fileName(),
        one.compiling() == null ? null : RuleVersionView.of(one.compiling(), locale), one.unsound());
  }
}
