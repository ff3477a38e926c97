package org.greenchannel.rules.speed;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.KnowledgeRow;

/**
 * The same rows as a table of Camunda's DMN engine, one rule a row, all hits collected; asked once for every fee line. The quantity of
 * a day is added up beforehand, since a decision table cannot.
 */
final class DmnTable {

    private static final String[] INPUTS = {"code", "string", "day", "long", "sex", "string", "age", "long", "insurance", "string", "visit",
        "string", "total", "long"};

    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision;

    DmnTable(List<KnowledgeRow> rows) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="knowledge" name="knowledge" namespace="greenchannel">
                <decision id="rows" name="rows"><decisionTable id="table" hitPolicy="COLLECT">
                """);
        for (int i = 0; i < INPUTS.length; i += 2) {
            xml.append("<input id='in_%1$s'><inputExpression id='ex_%1$s' typeRef='%2$s'><text>%1$s</text></inputExpression></input>%n"
                    .formatted(INPUTS[i], INPUTS[i + 1]));
        }
        xml.append("<output id='out' name='row' typeRef='string'/>\n");
        rows.forEach(row -> rule(row, xml));
        xml.append("</decisionTable></decision></definitions>");
        decision = engine.parseDecision("rows", new ByteArrayInputStream(xml.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Line and row of every hit of the claim. */
    List<String> audit(AuditClaim claim) {
        List<String> hits = new ArrayList<>();
        for (AuditLine line : claim.lines()) {
            VariableMap facts = Variables.putValue("code", line.code()).putValue("day", line.occurred().toLocalDate().toEpochDay())
                    .putValue("sex", claim.sex()).putValue("age", ChronoUnit.YEARS.between(claim.birthDate(), line.occurred().toLocalDate()))
                    .putValue("insurance", claim.insutype()).putValue("visit", claim.medType()).putValue("total", total(claim, line));
            for (Object row : engine.evaluateDecisionTable(decision, facts).collectEntries("row")) {
                hits.add(line.lineId() + " " + row);
            }
        }
        return hits;
    }

    private static long total(AuditClaim claim, AuditLine line) {
        long total = 0;
        for (AuditLine other : claim.lines()) {
            int order = other.occurred().compareTo(line.occurred());
            if (other.code().equals(line.code()) && other.occurred().toLocalDate().equals(line.occurred().toLocalDate())
                    && (order < 0 || order == 0 && other.lineId().compareTo(line.lineId()) <= 0)) {
                total += other.quantity().longValue();
            }
        }
        return total;
    }

    private static void rule(KnowledgeRow row, StringBuilder xml) {
        String day = "&gt;= " + row.from().toEpochDay();
        if (row.until() != null) {
            day = "[" + row.from().toEpochDay() + ".." + row.until().toEpochDay() + "[";
        }
        String[] cells = {"\"" + row.code() + "\"", day, "", "", "", "", ""};
        switch (row.kind()) {
            case SEX -> cells[2] = "not(\"2\")";
            case AGE -> cells[3] = "&lt; 18";
            case INSURANCE_TYPE -> cells[4] = "not(\"410\")";
            case VISIT_MODE -> cells[5] = "not(\"21\",\"22\",\"23\",\"24\",\"25\",\"52\")";
            default -> cells[6] = "&gt; " + row.param("limit");
        }
        xml.append("<rule id='r_").append(row.id()).append("'>");
        for (int i = 0; i < cells.length; i++) {
            xml.append("<inputEntry id='i").append(i).append('_').append(row.id()).append("'><text>").append(cells[i]).append("</text></inputEntry>");
        }
        xml.append("<outputEntry id='o_").append(row.id()).append("'><text>\"").append(row.id()).append("\"</text></outputEntry></rule>\n");
    }
}
