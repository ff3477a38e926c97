package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.LineDetail;

/** A fee line for tests, with as much as a sentence needs. */
final class Charge {

    private final String id;
    private final String code;
    private String visit = "M1";
    private String occurred = "2026-03-10T09:00:00";
    private String listType = "101";
    private String quantity = "1";
    private String unitPrice;
    private long fen = 1000;
    private String department = "A03";
    private String doctor = "D1";
    private String prescription;
    private String dose;
    private String frequency;
    private String days;
    private String herbWay;
    private String ordered;

    private Charge(String id, String code) {
        this.id = id;
        this.code = code;
    }

    static Charge charge(String id, String code) {
        return new Charge(id, code);
    }

    static Charge herb(String id, String code) {
        return new Charge(id, code).type("102");
    }

    Charge in(String visit) {
        this.visit = visit;
        return this;
    }

    Charge on(String occurred) {
        this.occurred = occurred.length() == 10 ? occurred + "T09:00:00" : occurred;
        return this;
    }

    Charge type(String listType) {
        this.listType = listType;
        return this;
    }

    Charge times(String quantity, long fen) {
        this.quantity = quantity;
        this.fen = fen;
        return this;
    }

    Charge at(String unitPrice) {
        this.unitPrice = unitPrice;
        return this;
    }

    Charge by(String department, String doctor) {
        this.department = department;
        this.doctor = doctor;
        return this;
    }

    Charge rx(String prescription) {
        this.prescription = prescription;
        return this;
    }

    Charge dosed(String dose, String frequency, String days) {
        this.dose = dose;
        this.frequency = frequency;
        this.days = days;
        return this;
    }

    Charge way(String herbWay) {
        this.herbWay = herbWay;
        return this;
    }

    Charge ordered(String quantity) {
        this.ordered = quantity;
        return this;
    }

    AuditLine line() {
        return new AuditLine(id, visit, LocalDateTime.parse(occurred), code, "项目" + code, listType, new BigDecimal(quantity),
                number(unitPrice), fen, department, doctor,
                new LineDetail(prescription, dose, frequency, number(days), herbWay, number(ordered), List.of()));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
