package org.greenchannel.rules.knowledge.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenchannel.rules.knowledge.AuditLine;

/**
 * Goods and services: national codes, beginnings of codes (0033*), and list types (101 drugs, 102 herbal pieces, 201 services,
 * 301 consumables).
 *
 * @param codes      whole codes
 * @param beginnings what codes begin with
 * @param types      list types
 * @param text       as written
 */
public record CodeList(Set<String> codes, List<String> beginnings, Set<String> types, String text) {

    /** The list in a cell; empty when it is none. */
    static Optional<CodeList> parse(String text) {
        Set<String> codes = new HashSet<>();
        List<String> beginnings = new ArrayList<>();
        Set<String> types = new HashSet<>();
        for (String part : text.split("[;；]")) {
            String one = part.strip();
            if (one.matches("[123]0[12]")) {
                types.add(one);
            } else if (one.matches("[0-9A-Za-z]{2,30}\\*")) {
                beginnings.add(one.substring(0, one.length() - 1));
            } else if (one.matches("[0-9A-Za-z]{4,30}")) {
                codes.add(one);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new CodeList(Set.copyOf(codes), List.copyOf(beginnings), Set.copyOf(types), text));
    }

    /** Whether the line is one of these. */
    public boolean covers(AuditLine line) {
        if (!codes.isEmpty() && codes.contains(line.code()) || line.listType() != null && !types.isEmpty() && types.contains(line.listType())) {
            return true;
        }
        for (int b = 0; b < beginnings.size(); b++) {
            if (line.code().startsWith(beginnings.get(b))) {
                return true;
            }
        }
        return false;
    }

    /** Whether any of the lines is one of these; allocates nothing. */
    boolean coversAny(List<AuditLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (covers(lines.get(i))) {
                return true;
            }
        }
        return false;
    }
}
