package org.greenchannel.connectors.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.greenchannel.connectors.ConnectorUnavailable;
import org.greenchannel.connectors.ConnectorUnavailable.Reason;
import org.greenchannel.connectors.SandboxFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MailConnectorTest {

    private static final MailMessage MAIL = new MailMessage(List.of("liaison@county.example"), "转诊申请 ZZ20261122-0031",
            "请在 15 分钟内答复。\n第二行", "zh-CN");

    @RegisterExtension
    final SandboxFixture sandbox = new SandboxFixture();

    private MailConnector connector() {
        return connector(sandbox.server().smtpPort());
    }

    private static MailConnector connector(int port) {
        return connector(port, Duration.ofSeconds(10));
    }

    private static MailConnector connector(int port, Duration readTimeout) {
        MailSettings settings = new MailSettings("127.0.0.1", port, "noreply@greenchannel.example", null, null, null,
                Duration.ofSeconds(5), readTimeout, 8, Duration.ofSeconds(15));
        return new SmtpMailConnector(settings, Clock.fixed(SandboxFixture.NOW.toInstant(), ZoneId.of("Asia/Shanghai")));
    }

    private static Reason failureOf(MailConnector connector) {
        ConnectorUnavailable failure = catchThrowableOfType(ConnectorUnavailable.class,
                () -> connector.send(MAIL, "key-1"));
        assertThat(failure.getMessage()).doesNotContain("county.example");
        assertThat(failure.getCause()).isNull();
        return failure.reason();
    }

    @Test
    void a_mail_arrives_as_it_was_written() {
        connector().send(MAIL, "key-1");
        var mail = sandbox.view("mails").get(0);
        assertThat(mail.get("to").asText()).isEqualTo("liaison@county.example");
        assertThat(mail.get("subject").asText()).isEqualTo("转诊申请 ZZ20261122-0031");
        assertThat(mail.get("text").asText()).isEqualTo("请在 15 分钟内答复。\n第二行");
    }

    @Test
    void the_message_id_follows_from_the_key_and_a_repeated_mail_is_recognised() {
        MailReceipt first = connector().send(MAIL, "key-1");
        assertThat(connector().send(MAIL, "key-1")).isEqualTo(first);
        assertThat(connector().send(MAIL, "key-2")).isNotEqualTo(first);
        assertThat(sandbox.view("mails")).hasSize(2);
        assertThat(sandbox.view("mails").get(0).get("repeats").asInt()).isEqualTo(1);
    }

    @Test
    void every_receiver_gets_it() {
        connector().send(new MailMessage(List.of("a@x.example", "b@x.example"), "s", "t", "en"), "key-1");
        assertThat(sandbox.view("mails").findValuesAsText("to")).containsExactlyInAnyOrder("a@x.example", "b@x.example");
    }

    @Test
    void a_server_that_fails_is_unavailable_and_the_next_try_arrives_once() {
        sandbox.fault("mail", "fail", 1, 0, true);
        assertThat(failureOf(connector())).isEqualTo(Reason.SERVER_ERROR);
        connector().send(MAIL, "key-1");
        assertThat(sandbox.view("mails")).hasSize(1);
    }

    @Test
    void a_slow_server_is_a_time_out() {
        sandbox.fault("mail", "slow", 1, 30_000, false);
        assertThat(failureOf(connector(sandbox.server().smtpPort(), Duration.ofSeconds(2)))).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void a_server_that_is_down_is_unreachable_until_it_is_back() {
        int port = sandbox.server().smtpPort();
        sandbox.fault("mail", "down", 0);
        assertThat(failureOf(connector(port))).isEqualTo(Reason.UNREACHABLE);
        sandbox.fault("mail", "none", 0);
        assertThat(connector(port).send(MAIL, "key-1")).isInstanceOf(MailReceipt.Accepted.class);
    }

    @Test
    void a_server_that_talks_garbage_is_unavailable() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            answering(server, "garbage\r\n");
            assertThat(failureOf(connector(server.getLocalPort()))).isEqualTo(Reason.UNREACHABLE);
        }
    }

    @Test
    void a_receiver_the_server_does_not_take_is_refused() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            answering(server, "220 hi\r\n", "250 hi\r\n", "250 ok\r\n", "550 no such user\r\n", "250 ok\r\n", "221 bye\r\n");
            assertThat(connector(server.getLocalPort()).send(MAIL, "key-1")).isEqualTo(new MailReceipt.Refused("550"));
        }
    }

    @Test
    void a_malformed_address_or_subject_never_leaves() {
        assertThatThrownBy(() -> connector().send(new MailMessage(List.of("not an address"), "s", "t", "en"), "k"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("not an address");
        assertThatThrownBy(() -> new MailMessage(List.of("a@b.example"), "s\r\nBcc: x@y.example", "t", "en"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Answers the connection and each of its lines with the next text. */
    private static void answering(ServerSocket server, String... answers) {
        Thread thread = new Thread(() -> {
            try (Socket socket = server.accept()) {
                var lines = new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream()));
                for (String answer : answers) {
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    lines.readLine();
                }
            } catch (IOException e) {
                // The connector hung up: the test's own assertion tells.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
