package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.greenchannel.rules.knowledge.AuditDoctor;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.AuditVisit;

/** Checks of single lines against what the claim says elsewhere; only what is too much is deducted. */
final class LineFaults {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private LineFaults() {
    }

    static void amount(AuditCase audited, DataQualityCheck demand) {
        long tolerated = demand.limit().movePointRight(2).longValue();
        for (int i : Lines.where(audited, one -> one.unitPrice() != null && Math.abs(one.amountFen() - due(one)) > tolerated)) {
            AuditLine line = audited.claim().lines().get(i);
            long due = due(line);
            Map<String, String> evidence = said("单价×数量=" + yuan(due), "price times quantity " + yuan(due), "金额" + yuan(line.amountFen()),
                    "amount " + yuan(line.amountFen()));
            audited.found(i, audited.quantity(i), Math.max(0, line.amountFen() - due), evidence, List.of());
        }
    }

    private static long due(AuditLine line) {
        return line.unitPrice().multiply(line.quantity()).movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    static void quantity(AuditCase audited, DataQualityCheck demand) {
        for (int i : Lines.where(audited, line -> line.quantity().signum() == 0 && line.amountFen() > 0)) {
            audited.found(i, 0, audited.claim().lines().get(i).amountFen(), said("数量大于0", "a quantity above 0", "数量0", "quantity 0"), List.of());
        }
    }

    static void fields(AuditCase audited, DataQualityCheck demand) {
        for (int i : Lines.where(audited, one -> one.unitPrice() == null || Evidence.blank(one.listType()))) {
            AuditLine line = audited.claim().lines().get(i);
            missing(audited, i, line.unitPrice() == null, "单价", "price", Evidence.blank(line.listType()), "目录类别", "list type");
        }
    }

    static void staff(AuditCase audited, DataQualityCheck demand) {
        for (int i : Lines.where(audited, one -> Evidence.blank(one.department()) || Evidence.blank(one.doctor()))) {
            AuditLine line = audited.claim().lines().get(i);
            missing(audited, i, Evidence.blank(line.department()), "科室", "department", Evidence.blank(line.doctor()), "医师", "doctor");
        }
    }

    private static void missing(AuditCase audited, int i, boolean first, String firstZh, String firstEn, boolean second, String secondZh, String secondEn) {
        String zh = first && second ? firstZh + "、" + secondZh : first ? firstZh : secondZh;
        String en = first && second ? firstEn + ", " + secondEn : first ? firstEn : secondEn;
        audited.found(i, audited.quantity(i), 0, said("明细字段齐全", "every field stated", "缺" + zh, en + " missing"), List.of());
    }

    static void outsideStay(AuditCase audited, DataQualityCheck demand) {
        AuditVisit visit = audited.claim().visit();
        long minutes = demand.limit().multiply(BigDecimal.valueOf(60)).longValue();
        LocalDateTime first = visit.begin() == null ? null : visit.begin().minusMinutes(minutes);
        LocalDateTime last = visit.end() == null ? null : visit.end().plusMinutes(minutes);
        for (int i : Lines.where(audited, line -> first != null && line.occurred().isBefore(first) || last != null && line.occurred().isAfter(last))) {
            LocalDateTime at = audited.claim().lines().get(i).occurred();
            String stay = (visit.begin() == null ? "" : visit.begin()) + " – " + (visit.end() == null ? "" : visit.end());
            audited.found(i, said("住院期间" + stay, "stay " + stay, "计费" + at, "charged " + at), List.of());
        }
    }

    static void afterDeath(AuditCase audited, DataQualityCheck demand) {
        LocalDate died = audited.claim().person().diedOn();
        if (died == null) {
            return;
        }
        for (int i : Lines.where(audited, line -> line.occurred().toLocalDate().isAfter(died))) {
            LocalDateTime at = audited.claim().lines().get(i).occurred();
            audited.found(i, said("死亡日期" + died + "之后不得计费", "no charge after the death on " + died, "计费" + at, "charged " + at), List.of());
        }
    }

    static void dischargeDays(AuditCase audited, DataQualityCheck demand) {
        for (int i : Lines.where(audited, line -> Boolean.TRUE.equals(line.detail().takeHome()) && above(line.detail().days(), demand.limit()))) {
            BigDecimal days = audited.claim().lines().get(i).detail().days();
            long excess = BigDecimal.valueOf(audited.quantity(i)).multiply(days.subtract(demand.limit())).divide(days, 0, RoundingMode.HALF_UP).longValue();
            Map<String, String> evidence = said("出院带药不超过" + plain(demand.limit()) + "天", "at most " + plain(demand.limit()) + " days after discharge",
                    plain(days) + "天", plain(days) + " days");
            audited.found(i, excess, audited.amountOf(i, excess), evidence, List.of());
        }
    }

    private static boolean above(BigDecimal number, BigDecimal limit) {
        return number != null && number.compareTo(limit) > 0;
    }

    static void notOrdered(AuditCase audited, DataQualityCheck demand) {
        for (int i : Lines.where(audited, line -> line.detail().orderedQuantity() != null && line.detail().orderedQuantity().signum() == 0)) {
            audited.found(i, said("有医嘱", "an order", "无医嘱", "no order"), List.of());
        }
    }

    static void overOrdered(AuditCase audited, DataQualityCheck demand) {
        for (int i : Lines.where(audited, line -> above(line.detail().orderedQuantity(), BigDecimal.ZERO))) {
            BigDecimal ordered = audited.claim().lines().get(i).detail().orderedQuantity();
            long excess = audited.quantity(i) - ordered.multiply(MILLION).setScale(0, RoundingMode.HALF_UP).longValue();
            if (excess > 0) {
                String charged = AuditCase.plain(audited.quantity(i)).toPlainString();
                Map<String, String> evidence = said("医嘱数量" + plain(ordered), plain(ordered) + " ordered", "计费" + charged, charged + " charged");
                evidence.put("excess", AuditCase.plain(excess).toPlainString());
                audited.found(i, excess, audited.amountOf(i, excess), evidence, List.of());
            }
        }
    }

    static void unlicensed(AuditCase audited, DataQualityCheck demand) {
        Map<String, AuditDoctor> doctors = audited.claim().doctors();
        for (int i : Lines.where(audited, line -> line.doctor() != null && unlicensed(doctors.get(line.doctor())))) {
            String doctor = audited.claim().lines().get(i).doctor();
            audited.found(i, said("执业资格有效", "a licence in force", "医师" + doctor + "执业资格无效", "doctor " + doctor + " without licence"), List.of());
        }
    }

    private static boolean unlicensed(AuditDoctor known) {
        return known != null && !known.licensed();
    }

    /** Day after day nothing but the bed: every line of such a run is found. */
    static void hangingBed(AuditCase audited, DataQualityCheck demand) {
        if (!demand.items().coversAny(audited.claim().lines()) || Lines.where(audited, demand.items()::covers).size() < demand.limit().intValue()) {
            return;
        }
        TreeMap<LocalDate, List<Integer>> byDay = new TreeMap<>();
        Lines.where(audited, line -> true).forEach(i -> byDay.computeIfAbsent(audited.claim().lines().get(i).occurred().toLocalDate(), day -> new ArrayList<>()).add(i));
        List<Integer> run = new ArrayList<>();
        LocalDate last = null;
        int days = 0;
        for (Map.Entry<LocalDate, List<Integer>> day : byDay.entrySet()) {
            boolean idle = day.getValue().stream().allMatch(i -> demand.items().covers(audited.claim().lines().get(i)));
            if (!idle || last != null && !day.getKey().equals(last.plusDays(1))) {
                tellRun(audited, demand, run, days);
                run.clear();
                days = 0;
            }
            if (idle) {
                run.addAll(day.getValue());
                days++;
            }
            last = day.getKey();
        }
        tellRun(audited, demand, run, days);
    }

    private static void tellRun(AuditCase audited, DataQualityCheck demand, List<Integer> run, int days) {
        if (days >= demand.limit().intValue()) {
            run.forEach(i -> audited.found(i, said("连续" + demand.limit().intValue() + "天以内", "fewer than " + demand.limit().intValue() + " days",
                    "连续" + days + "天仅有床位护理费", "for " + days + " days nothing but bed and nursing"), List.of()));
        }
    }

    static Map<String, String> said(String limitZh, String limitEn, String actualZh, String actualEn) {
        Map<String, String> evidence = new HashMap<>();
        Evidence.both(evidence, "limit", limitZh, limitEn);
        Evidence.both(evidence, "actual", actualZh, actualEn);
        return evidence;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
