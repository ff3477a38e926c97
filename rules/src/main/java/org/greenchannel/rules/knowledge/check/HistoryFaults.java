package org.greenchannel.rules.knowledge.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.AuditVisit;

/** Checks of a claim against what was settled before. */
final class HistoryFaults {

    private HistoryFaults() {
    }

    static void traceCodeTwice(AuditCase audited, DataQualityCheck demand) {
        List<Integer> traced = Lines.where(audited, line -> !line.detail().traceCodes().isEmpty());
        if (traced.isEmpty()) {
            return;
        }
        Map<String, AuditLine> seen = new HashMap<>();
        for (AuditLine earlier : audited.claim().history()) {
            if (earlier.quantity().signum() > 0) {
                earlier.detail().traceCodes().forEach(code -> seen.putIfAbsent(code, earlier));
            }
        }
        for (int i : traced) {
            AuditLine line = audited.claim().lines().get(i);
            for (String code : line.detail().traceCodes()) {
                AuditLine before = seen.putIfAbsent(code, line);
                if (before != null && !takenBack(audited, before)) {
                    Map<String, String> evidence = LineFaults.said("一个追溯码结算一次", "a trace code is settled once", "追溯码" + code + "已结算",
                            "trace code " + code + " was settled before");
                    evidence.put("traceCode", code);
                    audited.found(i, evidence, List.of(before));
                    break;
                }
            }
        }
    }

    /** A line of an earlier claim that was reversed has not been settled. */
    private static boolean takenBack(AuditCase audited, AuditLine before) {
        boolean earlier = audited.claim().history().stream().anyMatch(line -> line == before);
        return earlier && !audited.earlier(before.code()).contains(before);
    }

    static void prescriptionTwice(AuditCase audited, DataQualityCheck demand) {
        if (audited.claim().history().isEmpty()) {
            return;
        }
        for (int i : Lines.where(audited, line -> !Evidence.blank(line.detail().prescription()))) {
            AuditLine line = audited.claim().lines().get(i);
            String prescription = line.detail().prescription();
            List<AuditLine> before = audited.earlier(line.code()).stream()
                    .filter(earlier -> prescription.equals(earlier.detail().prescription()) && !Objects.equals(earlier.mdtrtId(), line.mdtrtId()))
                    .toList();
            if (!before.isEmpty()) {
                audited.found(i, LineFaults.said("一张处方使用一次", "a prescription is used once", "处方" + prescription + "已结算",
                        "prescription " + prescription + " was settled before"), before);
            }
        }
    }

    static void noVisitInPerson(AuditCase audited, DataQualityCheck demand) {
        AuditVisit now = audited.claim().visit();
        if (!now.online() || now.diagnosedInPerson() || now.begin() == null) {
            return;
        }
        LocalDate first = now.begin().toLocalDate().minusDays(demand.limit().longValue());
        boolean seen = audited.claim().visits().stream().anyMatch(earlier -> !earlier.online() && !"41".equals(earlier.medType())
                && earlier.begin() != null && earlier.begin().isBefore(now.begin()) && !earlier.begin().toLocalDate().isBefore(first));
        if (!seen) {
            String days = demand.limit().stripTrailingZeros().toPlainString();
            audited.foundVisit(LineFaults.said(days + "天内有实体机构就诊", "a visit in person within " + days + " days", "无此记录", "none on record"), List.of());
        }
    }
}
