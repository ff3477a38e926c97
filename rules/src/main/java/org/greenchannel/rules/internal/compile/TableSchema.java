package org.greenchannel.rules.internal.compile;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;
import org.greenchannel.rules.calendar.WorkingDayFacts;
import org.greenchannel.rules.claim.AssistanceFacts;
import org.greenchannel.rules.claim.AuditDeadlineFacts;
import org.greenchannel.rules.claim.BandFacts;
import org.greenchannel.rules.claim.CrossRegionFacts;
import org.greenchannel.rules.claim.DelayedSettlementFacts;
import org.greenchannel.rules.claim.DispositionFacts;
import org.greenchannel.rules.claim.FilingValidityFacts;
import org.greenchannel.rules.claim.InternetPayableFacts;
import org.greenchannel.rules.claim.InternetPriceFacts;
import org.greenchannel.rules.claim.PayerSequenceFacts;
import org.greenchannel.rules.claim.ReferralEffectFacts;
import org.greenchannel.rules.claim.SeriousIllnessFacts;
import org.greenchannel.rules.claim.ShareFacts;
import org.greenchannel.rules.claim.VeteranFacts;
import org.greenchannel.rules.delivery.CarrierFacts;
import org.greenchannel.rules.delivery.DeliveryEventFacts;
import org.greenchannel.rules.delivery.TraceCodeFacts;
import org.greenchannel.rules.escalation.WorkDeadlineFacts;
import org.greenchannel.rules.prescription.DrugBanFacts;
import org.greenchannel.rules.prescription.ItemCountFacts;
import org.greenchannel.rules.prescription.PrescriberFacts;
import org.greenchannel.rules.prescription.QuantityFacts;
import org.greenchannel.rules.prescription.VisitAdmissionFacts;
import org.greenchannel.rules.referral.DeadlineFacts;
import org.greenchannel.rules.referral.DownCriteriaFacts;
import org.greenchannel.rules.referral.GreenChannelFacts;
import org.greenchannel.rules.referral.HandoverPartsFacts;
import org.greenchannel.rules.referral.ReasonFacts;
import org.greenchannel.rules.referral.RedemptionFacts;
import org.greenchannel.rules.referral.ResultRecognitionFacts;
import org.greenchannel.rules.referral.SlotQuotaFacts;
import org.greenchannel.rules.referral.UpCriteriaFacts;

/** What the workbook of one table may contain, read from its facts record. */
public record TableSchema(Class<? extends Facts> facts, String table, String ids, Map<String, Fact> conditions, List<Answer> answers) {

    private static final Map<String, TableSchema> ALL = Stream.of(
            UpCriteriaFacts.class, GreenChannelFacts.class, DownCriteriaFacts.class,
            DeadlineFacts.class, ReasonFacts.class, SlotQuotaFacts.class, HandoverPartsFacts.class, ResultRecognitionFacts.class,
            RedemptionFacts.class,
            VisitAdmissionFacts.class, PrescriberFacts.class, DrugBanFacts.class, QuantityFacts.class, ItemCountFacts.class,
            CarrierFacts.class, DeliveryEventFacts.class, TraceCodeFacts.class,
            ShareFacts.class, BandFacts.class, ReferralEffectFacts.class, CrossRegionFacts.class,
            SeriousIllnessFacts.class, AssistanceFacts.class, VeteranFacts.class, PayerSequenceFacts.class,
            FilingValidityFacts.class, InternetPayableFacts.class, InternetPriceFacts.class, DelayedSettlementFacts.class,
            DispositionFacts.class, AuditDeadlineFacts.class,
            WorkDeadlineFacts.class,
            WorkingDayFacts.class)
            .map(TableSchema::of).collect(Collectors.toMap(TableSchema::table, s -> s, (a, b) -> a, LinkedHashMap::new));

    /** One fact a condition column may ask about; no words means any code, and no number beyond the largest can be asked about. */
    public record Fact(String name, Type type, List<String> words, long largest) {
    }

    /** Every table the system asks. */
    public static Map<String, TableSchema> all() {
        return ALL;
    }

    /** The declaration on a facts record. */
    public static TableSchema of(Class<? extends Facts> facts) {
        Question question = facts.getAnnotation(Question.class);
        Map<String, Fact> conditions = new LinkedHashMap<>();
        for (RecordComponent component : facts.getRecordComponents()) {
            if (!component.getName().equals("caseDate") && !component.getName().equals("region")) {
                conditions.put(component.getName(), fact(component));
            }
        }
        return new TableSchema(facts, question.table(), question.ids(), conditions, List.of(question.answers()));
    }

    /** The file name of the workbook, without its folder. */
    public String fileName() {
        return table.substring(table.indexOf('.') + 1) + ".drl.xlsx";
    }

    private static Fact fact(RecordComponent component) {
        Words words = component.getAnnotation(Words.class);
        return new Fact(component.getName(), type(component.getType()), words == null ? List.of() : List.of(words.value()),
                component.getType() == long.class ? Long.MAX_VALUE : Integer.MAX_VALUE);
    }

    private static Type type(Class<?> java) {
        if (java == boolean.class) {
            return Type.FLAG;
        }
        return java == String.class ? Type.TEXT : Type.NUMBER;
    }
}
