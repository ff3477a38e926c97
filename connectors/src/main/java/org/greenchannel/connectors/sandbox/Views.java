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
        this.views = Map.of(
                "mails", call -> mail.mails(),
                "sms", call -> sms.sent(),
                "slots", this::slots,
                "reservations", call -> hospital.reservations(),
                "notices", call -> hospital.notices(),
                "orders", call -> carrier.orders(),
                "payments", call -> payment.payments(),
                "signatures", call -> ca.issued(),
                "filings", call -> insurer.filings(),
                "callbacks", call -> {
                    List<Callbacks.Report> all = new ArrayList<>(carrier.callbacks().reports());
                    all.addAll(payment.callbacks().reports());
                    return all;
                });
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
