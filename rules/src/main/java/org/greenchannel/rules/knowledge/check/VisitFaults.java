package org.greenchannel.rules.knowledge.check;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.AuditVisit;
import org.greenchannel.rules.knowledge.Diagnosis;
import org.greenchannel.rules.knowledge.Operation;

/** Checks of the visit's own data. */
final class VisitFaults {

    private static final Pattern DISEASE = Pattern.compile("[A-Z]\\d{2}([.+*†].*|[xX].*)?|[A-Z]{2,3}\\d{2,}.*");
    private static final Pattern PROCEDURE = Pattern.compile("\\d{2}(\\.\\d.*)?");

    /** Codes of gend; 0 and 9 are answers too: unknown, not stated. */
    private static final Set<String> SEXES = Set.of("0", "1", "2", "9");

    private VisitFaults() {
    }

    static void mainDiagnosis(AuditCase audited, DataQualityCheck demand) {
        int mains = 0;
        for (Diagnosis one : audited.claim().diagnoses()) {
            mains += one.main() ? 1 : 0;
        }
        if (mains != 1) {
            tell(audited, "有且只有一个主要诊断", "exactly one main diagnosis", "主要诊断" + mains + "个", mains + " main diagnoses");
        }
    }

    static void diagnosisCode(AuditCase audited, DataQualityCheck demand) {
        for (Diagnosis one : audited.claim().diagnoses()) {
            if (one.code() == null || !usualDisease(one.code()) && !DISEASE.matcher(one.code()).matches()) {
                tell(audited, "诊断用国家疾病分类代码", "national disease codes", "诊断代码" + zh(one.code()), "code " + en(one.code()));
                return;
            }
        }
    }

    /** The shape nearly all codes have, J18 or J18.900x001, told without the pattern; every such code fits the pattern. */
    private static boolean usualDisease(String code) {
        if (code.length() < 3 || !between('A', code.charAt(0), 'Z') || !between('0', code.charAt(1), '9') || !between('0', code.charAt(2), '9')) {
            return false;
        }
        for (int i = 4; i < code.length(); i++) {
            if (!between('0', code.charAt(i), '9') && code.charAt(i) != 'x') {
                return false;
            }
        }
        return code.length() == 3 || code.charAt(3) == '.';
    }

    private static boolean between(char first, char c, char last) {
        return first <= c && c <= last;
    }

    static void sex(AuditCase audited, DataQualityCheck demand) {
        String sex = audited.claim().sex();
        if (sex == null || !SEXES.contains(sex)) {
            tell(audited, "性别用国家代码", "a national code of sex", "性别代码" + zh(sex), "code " + en(sex));
        }
    }

    static void birthDate(AuditCase audited, DataQualityCheck demand) {
        AuditClaim claim = audited.claim();
        if (claim.birthDate() == null) {
            tell(audited, "填写出生日期", "date of birth stated", "未填写", "not stated");
        } else if (claim.visit().begin() != null && claim.birthDate().isAfter(claim.visit().begin().toLocalDate())) {
            tell(audited, "出生日期不晚于就诊日期", "birth not after the visit", "出生日期" + claim.birthDate(), "born " + claim.birthDate());
        }
    }

    static void visitFields(AuditCase audited, DataQualityCheck demand) {
        AuditVisit visit = audited.claim().visit();
        if (Evidence.blank(visit.insutype())) {
            tell(audited, "填写险种", "insurance stated", "未填写险种", "insurance not stated");
        } else if (Evidence.blank(visit.medType())) {
            tell(audited, "填写医疗类别", "kind of visit stated", "未填写医疗类别", "kind of visit not stated");
        }
    }

    static void stayDates(AuditCase audited, DataQualityCheck demand) {
        AuditVisit visit = audited.claim().visit();
        if (visit.begin() != null && visit.end() != null && visit.end().isBefore(visit.begin())) {
            tell(audited, "结束时间不早于开始时间", "end not before begin", visit.begin() + "至" + visit.end(), visit.begin() + " to " + visit.end());
        }
    }

    static void operationDate(AuditCase audited, DataQualityCheck demand) {
        AuditVisit visit = audited.claim().visit();
        for (Operation one : audited.claim().operations()) {
            if (one.at() != null && visit.begin() != null && (one.at().toLocalDate().isBefore(visit.begin().toLocalDate())
                    || visit.end() != null && one.at().toLocalDate().isAfter(visit.end().toLocalDate()))) {
                tell(audited, "手术在就诊期间", "operation within the visit", "手术时间" + one.at(), "operation at " + one.at());
                return;
            }
        }
    }

    static void operationMissing(AuditCase audited, DataQualityCheck demand) {
        if (!audited.claim().operations().isEmpty() || !demand.items().coversAny(audited.claim().lines())) {
            return;
        }
        List<AuditLine> surgery = Lines.where(audited, demand.items()::covers).stream().map(i -> audited.claim().lines().get(i)).toList();
        if (!surgery.isEmpty()) {
            tell(audited, "收取手术费须有手术操作编码", "an operation code where an operation is charged", "收取" + surgery.get(0).name() + "而无手术操作编码",
                    surgery.get(0).name() + " charged and no operation coded", surgery);
        }
    }

    static void operationCode(AuditCase audited, DataQualityCheck demand) {
        for (Operation one : audited.claim().operations()) {
            if (one.code() == null || !PROCEDURE.matcher(one.code()).matches()) {
                tell(audited, "手术操作用国家分类代码", "national operation codes", "手术操作代码" + zh(one.code()), "code " + en(one.code()));
                return;
            }
        }
    }

    static void mainOperation(AuditCase audited, DataQualityCheck demand) {
        long mains = audited.claim().operations().stream().filter(Operation::main).count();
        if (!audited.claim().operations().isEmpty() && mains != 1) {
            tell(audited, "有且只有一个主要手术", "exactly one main operation", "主要手术" + mains + "个", mains + " main operations");
        }
    }

    static void lateUpload(AuditCase audited, DataQualityCheck demand) {
        AuditVisit visit = audited.claim().visit();
        LocalDateTime done = visit.end() != null ? visit.end() : visit.begin();
        if (done == null || visit.uploadedAt() == null) {
            return;
        }
        Duration after = Duration.between(done, visit.uploadedAt());
        if (after.compareTo(Duration.ofSeconds(demand.limit().multiply(java.math.BigDecimal.valueOf(3600)).longValue())) > 0) {
            String hours = demand.limit().toPlainString();
            tell(audited, "就诊结束后" + hours + "小时内上传", "uploaded within " + hours + " hours", "结束" + done + "，上传" + visit.uploadedAt(),
                    "ended " + done + ", uploaded " + visit.uploadedAt());
        }
    }

    static void referredWithoutId(AuditCase audited, DataQualityCheck demand) {
        AuditVisit visit = audited.claim().visit();
        if ("REFERRED".equals(visit.filing()) && Evidence.blank(visit.referral())) {
            tell(audited, "按转诊结算须有转诊单号", "the number of a referral", "按转诊结算而无转诊单号", "settled as referred, no number given");
        }
    }

    private static String zh(String code) {
        return Evidence.blank(code) ? "未填写" : "“" + code + "”";
    }

    private static String en(String code) {
        return Evidence.blank(code) ? "not stated" : "'" + code + "'";
    }

    private static void tell(AuditCase audited, String limitZh, String limitEn, String actualZh, String actualEn) {
        tell(audited, limitZh, limitEn, actualZh, actualEn, List.of());
    }

    private static void tell(AuditCase audited, String limitZh, String limitEn, String actualZh, String actualEn, List<AuditLine> related) {
        Map<String, String> evidence = new HashMap<>();
        Evidence.both(evidence, "limit", limitZh, limitEn);
        Evidence.both(evidence, "actual", actualZh, actualEn);
        audited.foundVisit(evidence, related);
    }
}
