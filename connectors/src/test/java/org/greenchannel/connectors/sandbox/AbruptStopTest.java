package org.greenchannel.connectors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.greenchannel.connectors.CallbackReceiver;
import org.greenchannel.connectors.SandboxFixture;
import org.greenchannel.connectors.ca.HttpCertificateConnector;
import org.greenchannel.connectors.ca.SignRequest;
import org.greenchannel.connectors.ca.Signature.Signed;
import org.greenchannel.connectors.carrier.CarrierOrder.Accepted;
import org.greenchannel.connectors.carrier.HttpCarrierConnector;
import org.greenchannel.connectors.carrier.OrderRequest;
import org.greenchannel.connectors.carrier.OrderRequest.Party;
import org.greenchannel.connectors.hospital.HttpHospitalConnector;
import org.greenchannel.connectors.hospital.SlotRequest;
import org.greenchannel.connectors.hospital.SlotReservation;
import org.greenchannel.connectors.hospital.SlotSearch;
import org.greenchannel.connectors.mail.MailMessage;
import org.greenchannel.connectors.mail.MailSettings;
import org.greenchannel.connectors.mail.SmtpMailConnector;
import org.greenchannel.connectors.payment.HttpPaymentConnector;
import org.greenchannel.connectors.payment.PaymentOrder;
import org.greenchannel.connectors.payment.PaymentRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the disk holds at any moment is enough: a second sandbox on a copy of the running one's folder takes over. */
class AbruptStopTest {

    private static final SlotRequest WANTED = new SlotRequest("H51010100201", "CARD", null, null, null, true,
            "ZZ20261122-0031", "张桂兰", null);
    private static final OrderRequest PARCEL = new OrderRequest("PS1", "NORMAL", null, 1, new Party("药房", null, "a"),
            new Party("张桂兰", null, "b"), null, "/api/deliveries/d1/events");
    private static final PaymentOrder BILL = new PaymentOrder("JF1", 100, "CNY", "费用", null, "/api/payments");

    @RegisterExtension
    final SandboxFixture sandbox = new SandboxFixture();

    @TempDir
    Path copy;

    private SandboxServer takenOver() throws IOException {
        try (Stream<Path> files = Files.walk(sandbox.folder())) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(sandbox.folder().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        for (String system : List.of("hospital", "ca", "carrier", "payment", "sms", "mail")) {
            Files.writeString(copy.resolve(system + ".journal"), "12345678 {\"at\":\"2026-", StandardOpenOption.APPEND);
        }
        return SandboxServer.start(sandbox.settings().withDataDirectory(copy));
    }

    @Test
    void a_taken_place_stays_taken_and_its_key_keeps_the_first_answer() throws IOException {
        SlotReservation first = hospital(sandbox.server()).reserveSlot(WANTED, "key-1");
        try (SandboxServer second = takenOver()) {
            assertThat(hospital(second).reserveSlot(WANTED, "key-1")).isEqualTo(first);
            assertThat(hospital(second).searchSlots(new SlotSearch("H51010100201", "CARD", null, null)).slots().get(0)
                    .free()).isEqualTo(1);
        }
    }

    @Test
    void a_signer_keeps_the_key() throws IOException {
        SignRequest request = new SignRequest("D1", "ab".repeat(32));
        Signed first = (Signed) new HttpCertificateConnector(
                SandboxFixture.settingsFor(sandbox.server().baseUrl("ca"))).sign(request, "key-1");
        try (SandboxServer second = takenOver()) {
            Signed again = (Signed) new HttpCertificateConnector(
                    SandboxFixture.settingsFor(second.baseUrl("ca"))).sign(request, "key-2");
            assertThat(again.publicKeyBase64()).isEqualTo(first.publicKeyBase64());
        }
    }

    @Test
    void a_mail_is_there_and_a_repeated_one_is_recognised() throws IOException {
        MailMessage mail = new MailMessage(List.of("a@b.example"), "s", "t", "en");
        mail(sandbox.server()).send(mail, "key-1");
        try (SandboxServer second = takenOver()) {
            mail(second).send(mail, "key-1");
            assertThat(Files.readString(copy.resolve("mail.journal"))).contains("\"type\":\"repeated\"");
        }
    }

    @Test
    void a_report_nobody_took_is_sent_after_the_restart_and_a_taken_one_is_not() throws IOException {
        HttpPaymentConnector payments = new HttpPaymentConnector(
                SandboxFixture.settingsFor(sandbox.server().baseUrl("payment")));
        try (CallbackReceiver before = new CallbackReceiver(0); CallbackReceiver after = new CallbackReceiver(0)) {
            sandbox.server().callbacksTo(before.url());
            pay(payments.create(BILL, "key-1"));
            await().until(() -> sandbox.view("callbacks").findValuesAsText("state").equals(List.of("delivered")));
            sandbox.server().callbacksTo(null);
            PaymentRequest late = payments.create(BILL, "key-2");
            pay(late);
            try (SandboxServer second = takenOver()) {
                second.callbacksTo(after.url());
                await().until(() -> !after.received().isEmpty());
                assertThat(after.received()).extracting(CallbackReceiver.Received::key)
                        .containsExactly(late.paymentId() + "-1");
            }
        }
    }

    @Test
    void a_parcel_moves_on_where_it_was() throws IOException {
        String orderId = ((Accepted) new HttpCarrierConnector(
                SandboxFixture.settingsFor(sandbox.server().baseUrl("carrier"))).order(PARCEL, "key-1")).orderId();
        sandbox.post("/_control/carrier/" + orderId + "/events", "{\"type\":\"packed\"}", null);
        try (CallbackReceiver receiver = new CallbackReceiver(0); SandboxServer second = takenOver()) {
            second.callbacksTo(receiver.url());
            await().until(() -> receiver.received().size() == 1);
            assertThat(receiver.received().get(0).body()).contains("\"packed\"", orderId);
        }
    }

    @Test
    void a_second_sandbox_on_the_same_folder_is_refused() {
        assertThatThrownBy(() -> SandboxServer.start(sandbox.settings())).isInstanceOf(IOException.class)
                .hasMessageContaining("another sandbox works on");
    }

    private void pay(PaymentRequest payment) {
        assertThat(sandbox.post("/_control/payments/" + payment.paymentId() + "/pay", "", null).statusCode())
                .isEqualTo(200);
    }

    private static HttpHospitalConnector hospital(SandboxServer server) {
        return new HttpHospitalConnector(SandboxFixture.settingsFor(server.baseUrl("hospital")));
    }

    private static SmtpMailConnector mail(SandboxServer server) {
        return new SmtpMailConnector(MailSettings.of("127.0.0.1", server.smtpPort(), "n@g.example"),
                Clock.fixed(SandboxFixture.NOW.toInstant(), ZoneId.of("Asia/Shanghai")));
    }
}
