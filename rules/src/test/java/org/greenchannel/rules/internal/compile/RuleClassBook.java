package org.greenchannel.rules.internal.compile;

import java.util.Map;
import java.util.stream.Collectors;
import org.greenchannel.rules.Laws;
import org.greenchannel.rules.knowledge.RuleClass;
import org.greenchannel.rules.knowledge.RuleClasses;

/** The classes of audit as a chapter of the rule book: what each looks at, what a finding is, by which law, and whether it works. */
final class RuleClassBook {

    private static final Map<String, String> RESULT = Map.of("VIOL", "明确违规 violation", "SUSP", "可疑 suspicion", "STAT", "统计指标 indicator");
    private static final Map<String, String> STAGE = Map.of("PRE", "事前 before", "IN", "事中 while settling", "POST", "事后 afterwards");
    private static final Map<String, String> BASIS = Map.of("official", "官方 official", "design", "本系统设计 design");
    private static final Map<String, String> LOGIC = Map.ofEntries(
            Map.entry("set_membership", "险种在清单内 insurance type on the list"), Map.entry("age_range", "当日年龄在范围内 age on the day within the range"),
            Map.entry("sex_match", "性别相符 sex matches"), Map.entry("visit_mode", "就医方式相符 kind of visit matches"),
            Map.entry("frequency", "窗口内数量不超限 quantity within a window"), Map.entry("pair_exclusive", "互斥项目不同收 exclusive items not charged together"),
            Map.entry("diagnosis_required", "诊断支持 a diagnosis that supports it"), Map.entry("contraindication", "无禁忌 no contraindication"),
            Map.entry("data_quality", "数据完整一致 data complete and consistent"), Map.entry("ratio_indicator", "比率对照阈值 a ratio against its threshold"),
            Map.entry("max_qty_or_dose", "用量不超限 quantity or dose within the limit"), Map.entry("course_days", "疗程天数不超限 days of the course within the limit"),
            Map.entry("level_min", "机构级别足够 institution of sufficient level"), Map.entry("department", "科室相符 department matches"),
            Map.entry("cap_amount", "金额不超总额 amount within the cap"), Map.entry("min_interval", "间隔足够 sufficient interval"),
            Map.entry("stock_balance", "进销存相符 stock and sales agree"), Map.entry("companion_required", "有应有的伴随项目 the item it needs is there"),
            Map.entry("prior_therapy", "已用过前线治疗 earlier therapy was tried"), Map.entry("price_max", "单价不超最高价 unit price within the maximum"),
            Map.entry("surgery_discount", "同切口手术折算 same-incision discount"), Map.entry("bundle_split", "组合不拆分 bundle not split"),
            Map.entry("time_around_event", "发生在事件前后 within the time of an event"), Map.entry("doctor_right", "医师有权限 doctor has the right"),
            Map.entry("count_kinds", "品种数不超限 number of kinds within the limit"), Map.entry("admission_indication", "达到入院指征 indication for admission"),
            Map.entry("duplicate_class", "同类不重复 class not duplicated"));

    private RuleClassBook() {
    }

    static String write() {
        StringBuilder book = new StringBuilder("## 审核规则类 · Classes of audit\n\n"
                + "国家 88 类智能监管规则及本地补充。只有依据为“官方”的明确违规可由系统单独拒付。\n\n"
                + "The 88 national classes and the local additions. Only an official violation refuses by itself.\n\n"
                + "| 编号 No | 名称 Name | 审核逻辑 Logic | 结果 Result | 阶段 Stage | 依据性质 Basis | 法律依据 Law | 状态 Status |\n|---|---|---|---|---|---|---|---|\n");
        RuleClasses.shipped().all().forEach(one -> book.append(row(one)));
        return book.toString();
    }

    private static String row(RuleClass one) {
        String law = Laws.shipped().find(one.lawKey()).map(RuleBook::cited).orElse("`" + one.lawKey() + "`");
        String status = one.status().equals("needs data") ? "needs data: " + one.feed() : one.status();
        return "| " + one.label() + " | " + one.nameZh() + " · " + one.nameEn() + " `" + one.id() + "` | "
                + LOGIC.getOrDefault(one.checker(), "`" + one.checker() + "`") + " | " + RESULT.get(one.resultType())
                + (one.officialResultType().equals(one.resultType()) ? "" : "；官方清单 from a published list: " + RESULT.get(one.officialResultType()))
                + " | " + one.stages().stream().map(STAGE::get).collect(Collectors.joining("、")) + " | " + BASIS.getOrDefault(one.basis(), one.basis())
                + " | " + law + " | " + status + " |\n";
    }
}
