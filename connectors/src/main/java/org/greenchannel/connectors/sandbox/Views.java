package org.greenchannel.connectors.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.greenchannel.connectors.hospital.Slot;

/** What the pages show, as JSON for tests and scripts. */
final class Views {

    private final Map<String, Function<Call, Object>> views;
    private final SandboxHospital hospital;

    Views(SandboxHospital hospital, SandboxCertificates ca, SandboxCarrier carrier, SandboxPayment payment,
          SandboxMail mail, SandboxSms sms, SandboxInsurer insurer) {
        this.hospital = hospital;
        this.views = Map.ofEntries(
                entry("mails", call -> mail.mails()),
                entry("sms", call -> sms.sent()),
                entry("wechat", call -> sms.wechat()),
                entry("slots", this::slots),
                entry("reservations", call -> hospital.reservations()),
                entry("notices", call -> hospital.notices()),
                entry("orders", call -> carrier.orders()),
                entry("payments", call -> payment.payments()),
                entry("signatures", call -> ca.issued()),
                entry("filings", call -> insurer.filings()),
                entry("callbacks", call -> {
                    List<Callbacks.Report> all = new ArrayList<>(carrier.callbacks().reports());
                    all.addAll(payment.callbacks().reports());
                    return all;
                }));
    }

    private static Map.Entry<String, Function<Call, Object>> entry(String name, Function<Call, Object> view) {
        return Map.entry(name, view);
    }

    Object view(Call call) {
        if (call.path().size() != 1 || !views.containsKey(call.part(0)) || !"GET".equals(call.method())) {
            throw new BadCall(404, "NO_SUCH_VIEW");
        }
        return views.get(call.part(0)).apply(call);
    }

    private List<Slot> slots(Call call) {
        String institution = call.query().get("institution");
        String department = call.query().get("department");
        return hospital.departments().stream().map(DepartmentSeed::institution).distinct()
                .filter(each -> institution == null || institution.equals(each))
                .flatMap(each -> hospital.slots(each, department).stream()).toList();
    }
}
