package org.greenchannel.knowledge;

import java.time.Instant;
import java.util.List;
import org.greenchannel.rules.knowledge.workbook.MappingLine;
import org.greenchannel.rules.knowledge.workbook.WorkbookMapping;

/**
 * A mapping of headings with its history.
 *
 * @param version which of its name; null for a shipped one
 * @param madeBy the analyst; null for a shipped one
 */
public record KeptMapping(String name, Integer version, String kind, String madeBy, Instant madeAt, List<MappingLine> lines) {

  WorkbookMapping mapping() {
    return WorkbookMapping.of(name, lines);
  }
}
