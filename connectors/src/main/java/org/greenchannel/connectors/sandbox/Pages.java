package org.greenchannel.connectors.sandbox;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenchannel.connectors.hospital.Slot;
import org.greenchannel.connectors.payment.PaymentRequest.State;
import org.greenchannel.connectors.sandbox.Html.Cell;

/** Pages for the person who plays: what every counterpart got, newest first, in one language at a time. */
final class Pages {

    static final List<String> NAMES = List.of("overview", "mailbox", "slots", "orders", "payments");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int NEWEST = 200;

    private final SandboxSettings settings;
    private final ZoneId zone;
    private final Faults faults;
    private final SandboxHospital hospital;
    private final SandboxCertificates ca;
    private final SandboxCarrier carrier;
    private final SandboxPayment payment;
    private final SandboxMail mail;
    private final SandboxSms sms;
    private final SandboxInsurer insurer;

    Pages(SandboxSettings settings, Faults faults, SandboxHospital hospital, SandboxCertificates ca,
          SandboxCarrier carrier, SandboxPayment payment, SandboxMail mail, SandboxSms sms,
          SandboxInsurer insurer) {
        this.settings = settings;
        this.zone = settings.clock().getZone();
        this.faults = faults;
        this.hospital = hospital;
        this.ca = ca;
        this.carrier = carrier;
        this.payment = payment;
        this.mail = mail;
        this.sms = sms;
        this.insurer = insurer;
    }

    String page(Call call) {
        Words words = Words.in(call.query().getOrDefault("lang", settings.locale()));
        String name = call.path().isEmpty() ? "overview" : String.join("/", call.path());
        if (!"GET".equals(call.method()) || !NAMES.contains(name)) {
            throw new BadCall(404, "NO_SUCH_PAGE");
        }
        Html html = new Html(words, name);
        switch (name) {
            case "mailbox" -> mailbox(html, words);
            case "slots" -> slots(html, words);
            case "orders" -> orders(html, words);
            case "payments" -> payments(html, words);
            default -> overview(html, words);
        }
        return html.done();
    }

    private void overview(Html html, Words words) {
        Map<String, Fault> active = faults.active().stream().collect(Collectors.toMap(Fault::system, f -> f));
        Map<String, Object> counts = new TreeMap<>();
        counts.put("hospital", words.get("count.hospital", hospital.reservations().size(), hospital.notices().size()));
        counts.put("ca", words.get("count.ca", ca.issued().size()));
        counts.put("carrier", words.get("count.carrier", carrier.orders().size()));
        counts.put("payment", words.get("count.payment", payment.payments().size()));
        counts.put("mail", words.get("count.mail", mail.mails().size()));
        counts.put("sms", words.get("count.sms", sms.sent().size(), sms.wechat().size()));
        counts.put("insurer", words.get("count.insurer", insurer.filings().size()));
        counts.put("carrier-callbacks", pending(words, carrier.callbacks()));
        counts.put("payment-callbacks", pending(words, payment.callbacks()));
        html.table(List.of("system", "kept", "fault"), rows(List.copyOf(faults.systems()), system -> List.of(
                Cell.of(words.get("system." + system)), Cell.of(counts.get(system)),
                active.containsKey(system) ? Cell.styled("bad", words.get("fault." + active.get(system).kind()
                        .wireName())) : Cell.of(words.get("fault.none")))));
        html.heading("heading.notices").table(List.of("time", "institution", "reference", "name", "situation"),
                rows(newest(hospital.notices()), n -> List.of(time(n.receipt().receivedAt()),
                        Cell.of(institution(words, n.notice().institution())),
                        Cell.of(n.notice().patientReference()), Cell.of(masked(n.notice().patientName())),
                        Cell.styled("text", n.notice().situation()))));
        html.heading("heading.signatures").table(List.of("time", "signer", "digest", "algorithm"),
                rows(newest(ca.issued()), i -> List.of(time(i.signed().signedAt()), Cell.of(i.signed().signerId()),
                        Cell.of(i.digestSha256Hex().substring(0, 16) + "…"), Cell.of(i.signed().algorithm()))));
    }

    private static String pending(Words words, Callbacks callbacks) {
        Map<String, Long> states = callbacks.reports().stream()
                .collect(Collectors.groupingBy(Callbacks.Report::state, Collectors.counting()));
        return words.get("count.callbacks", states.getOrDefault("pending", 0L), states.getOrDefault("delivered", 0L),
                states.getOrDefault("given-up", 0L));
    }

    private void mailbox(Html html, Words words) {
        html.heading("heading.sms").table(List.of("time", "to", "text"), rows(newest(sms.sent()), s -> List.of(
                time(s.at()), Cell.of(s.to()), Cell.styled("text", s.text()))));
        html.heading("heading.wechat").table(List.of("time", "to", "text"), rows(newest(sms.wechat()), w -> List.of(
                time(w.at()), Cell.of(w.openId()), Cell.styled("text", w.text()))));
        html.heading("heading.mails").table(List.of("time", "to", "subject", "text"), rows(newest(mail.mails()),
                m -> List.of(time(m.at()), Cell.of(m.to()), Cell.of(m.subject()), Cell.styled("text", m.text()))));
    }

    private void slots(Html html, Words words) {
        html.heading("heading.reservations").table(
                List.of("given", "institution", "begin", "kept-place", "reference", "name", "state"),
                rows(newest(hospital.reservations()), r -> List.of(time(r.at()),
                        Cell.of(department(words, r.institution(), r.department())), Cell.of(hour(r.begin())),
                        Cell.of(words.get(r.reserved() ? "yes" : "no")), Cell.of(r.patientReference()),
                        Cell.of(masked(r.patientName())), Cell.of(words.get(r.released() ? "released" : "reserved")))));
        for (DepartmentSeed seed : hospital.departments()) {
            Map<String, List<Slot>> days = hospital.slots(seed.institution(), seed.department()).stream()
                    .collect(Collectors.groupingBy(s -> s.begin().format(DAY), TreeMap::new, Collectors.toList()));
            html.heading("heading.department", department(words, seed.institution(), seed.department()));
            html.table(List.of("day", "ordinary", "kept-places"), rows(List.copyOf(days.keySet()), day -> List.of(
                    Cell.of(day), places(days.get(day), false), places(days.get(day), true))));
        }
    }

    private Cell places(List<Slot> slots, boolean kept) {
        List<Slot> some = slots.stream().filter(s -> s.reserved() == kept).toList();
        boolean full = !some.isEmpty() && some.stream().allMatch(s -> s.free() == 0);
        return Cell.styled(full ? "full" : "", some.stream().map(s -> s.begin().atZoneSameInstant(zone).toLocalTime()
                + "  " + s.free() + "/" + s.capacity()).collect(Collectors.joining("　")));
    }

    private void orders(Html html, Words words) {
        html.table(List.of("time", "order", "reference", "storage", "receiver", "events"),
                rows(newest(carrier.orders()), o -> List.of(time(o.accepted().acceptedAt()),
                        Cell.anchored(o.accepted().orderId()), Cell.of(o.request().reference()),
                        Cell.of(words.get("storage." + o.request().storage())),
                        Cell.of(masked(o.request().receiver().name())),
                        Cell.styled("text", o.events().stream().map(e -> e.at().atZoneSameInstant(zone).format(TIME)
                                + "  " + words.get("event." + e.type().wireName()) + "  " + e.place()
                                + (e.temperature() == null ? "" : "  " + e.temperature() + " ℃"))
                                .collect(Collectors.joining("\n"))))));
        reports(html, words, carrier.callbacks());
    }

    private void payments(Html html, Words words) {
        html.table(List.of("time", "payment", "reference", "subject", "amount", "refunded", "state", "act"),
                rows(newest(payment.payments()), p -> List.of(time(p.at()), Cell.anchored(p.paymentId()),
                        Cell.of(p.order().reference()), Cell.of(p.order().subject()),
                        Cell.styled("number", money(p.order().amountFen(), p.order().currency())),
                        Cell.styled("number", money(p.refundedFen(), p.order().currency())),
                        Cell.of(words.get("payment." + p.state())), p.state() == State.PENDING
                                ? Cell.button(words.get("pay"), "/_control/payments/" + p.paymentId() + "/pay")
                                : Cell.of(""))));
        reports(html, words, payment.callbacks());
    }

    private void reports(Html html, Words words, Callbacks callbacks) {
        html.heading("heading.callbacks").table(List.of("event", "address", "state", "tries", "last-try"),
                rows(newest(callbacks.reports()), r -> List.of(Cell.of(r.eventId()), Cell.of(r.url()),
                        Cell.styled("given-up".equals(r.state()) ? "bad" : "", words.get("report." + r.state())),
                        Cell.of(r.tries()), Cell.of(words.get(r.lastTry())))));
    }

    private String institution(Words words, String code) {
        boolean english = "en".equals(words.locale());
        return hospital.departments().stream().filter(d -> d.institution().equals(code)).findFirst()
                .map(d -> english ? d.institutionEn() : d.institutionZh()).orElse(code);
    }

    private String department(Words words, String institution, String code) {
        boolean english = "en".equals(words.locale());
        return hospital.departments().stream()
                .filter(d -> d.institution().equals(institution) && d.department().equals(code)).findFirst()
                .map(d -> english ? d.institutionEn() + ", " + d.departmentEn() : d.institutionZh() + " "
                        + d.departmentZh()).orElse(institution + " " + code);
    }

    private Cell time(OffsetDateTime at) {
        return Cell.styled("time", at.atZoneSameInstant(zone).format(TIME));
    }

    private String hour(OffsetDateTime at) {
        return at.atZoneSameInstant(zone).format(HOUR);
    }

    private static String money(long fen, String currency) {
        return BigDecimal.valueOf(fen, 2).toPlainString() + " " + currency;
    }

    private static String masked(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    private static <T> List<T> newest(List<T> all) {
        List<T> some = new ArrayList<>(all.subList(Math.max(0, all.size() - NEWEST), all.size()));
        Collections.reverse(some);
        return some;
    }

    private static <T> List<List<Cell>> rows(List<T> items, Function<T, List<Cell>> row) {
        return items.stream().map(row).toList();
    }
}
