package org.greenchannel.connectors.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.greenchannel.connectors.ConnectorRejected;
import org.greenchannel.connectors.ConnectorUnavailable;
import org.greenchannel.connectors.ConnectorUnavailable.Reason;
import org.greenchannel.connectors.ca.HttpCertificateConnector;
import org.greenchannel.connectors.ca.SignRequest;
import org.greenchannel.connectors.hospital.HttpHospitalConnector;
import org.greenchannel.connectors.hospital.SlotSearch;
import org.greenchannel.connectors.payment.HttpPaymentConnector;
import org.greenchannel.connectors.payment.PaymentOrder;
import org.greenchannel.connectors.sms.HttpSmsConnector;
import org.greenchannel.connectors.sms.SmsMessage;
import org.greenchannel.connectors.sms.SmsReceipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger may answer, and what we make of it. */
class HttpCallsTest {

    private static final SmsMessage SMS = new SmsMessage("13800001234", "您好", "zh-CN");
    private static final String ACCEPTED =
            "{\"code\":\"OK\",\"data\":{\"messageId\":\"T1\",\"acceptedAt\":\"2026-11-22T08:00:00+08:00\"}}";

    @RegisterExtension
    static final WireMockExtension STRANGER =
            WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    private static HttpSettings settings(int attempts, int concurrent, Duration circuitOpenFor) {
        return new HttpSettings(STRANGER.baseUrl() + "/gateway/", "Bearer t", Duration.ofSeconds(5),
                Duration.ofSeconds(10), attempts, Duration.ofMillis(5), concurrent, circuitOpenFor);
    }

    private static HttpSmsConnector sms(int attempts) {
        return new HttpSmsConnector(settings(attempts, 8, Duration.ofSeconds(30)));
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        STRANGER.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static Reason failure(HttpSmsConnector connector) {
        return catchThrowableOfType(ConnectorUnavailable.class, () -> connector.send(SMS, "key-1")).reason();
    }

    @Test
    void a_call_carries_key_login_and_body() {
        answers(okJson(ACCEPTED));
        assertThat(sms(1).send(SMS, "key-1")).isInstanceOf(SmsReceipt.Accepted.class);
        STRANGER.verify(postRequestedFor(urlEqualTo("/gateway/messages"))
                .withHeader("Idempotency-Key", equalTo("key-1")).withHeader("Authorization", equalTo("Bearer t"))
                .withRequestBody(equalToJson("{\"phone\":\"13800001234\",\"text\":\"您好\",\"locale\":\"zh-CN\"}")));
    }

    @Test
    void a_new_member_of_an_answer_is_ignored() {
        answers(okJson(ACCEPTED.replace("{\"messageId\"", "{\"price\":3,\"messageId\"")));
        assertThat(sms(1).send(SMS, "key-1")).isInstanceOf(SmsReceipt.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "OK", "{\"code\":200}", "{\"code\":\"ok\"}", "{\"code\":\"OK\"}",
        "{\"code\":\"OK\",\"data\":null}", "{\"code\":\"OK\",\"data\":[]}", "{\"code\":\"OK\",\"data\":{}}",
        "{\"code\":\"OK\",\"data\":{\"messageId\":\"T1\"}}",
        "{\"code\":\"OK\",\"data\":{\"messageId\":\"T1\",\"acceptedAt\":\"yesterday\"}}",
        "{\"code\":\"OK\",\"data\":{\"messageId\":\"T1\",\"acceptedAt\":\"2026-11-22T08:00:00+08:00\"}} {}",
        "{\"code\":\"OK\",\"code\":\"OK\",\"data\":{}}"})
    void an_answer_without_the_agreed_form_is_unreadable(String body) {
        answers(okJson(body));
        assertThat(failure(sms(1))).isEqualTo(Reason.UNREADABLE_ANSWER);
    }

    @Test
    void an_unknown_code_is_an_error() {
        answers(okJson("{\"code\":\"QUOTA_USED_UP\",\"data\":{\"messageId\":\"T1\"}}"));
        assertThat(failure(sms(1))).isEqualTo(Reason.ERROR_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void a_status_that_passes_is_repeated_as_often_as_allowed(int status) {
        answers(aResponse().withStatus(status));
        assertThat(failure(sms(3))).isEqualTo(Reason.SERVER_ERROR);
        STRANGER.verify(3, postRequestedFor(urlEqualTo("/gateway/messages")));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422})
    void a_refused_call_is_not_repeated(int status) {
        answers(aResponse().withStatus(status).withBody("{\"code\":\"WRONG\",\"message\":\"张桂兰 13800001234\"}"));
        ConnectorRejected rejected = catchThrowableOfType(ConnectorRejected.class, () -> sms(3).send(SMS, "key-1"));
        assertThat(rejected).hasMessage("sms.send: rejected with " + status + " WRONG");
        STRANGER.verify(1, postRequestedFor(urlEqualTo("/gateway/messages")));
    }

    @Test
    void a_redirect_is_not_followed() {
        answers(aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1:1/"));
        assertThat(failure(sms(1))).isEqualTo(Reason.UNREADABLE_ANSWER);
    }

    @Test
    void a_body_that_trickles_is_a_time_out_and_not_repeated_at_once() {
        answers(okJson(ACCEPTED).withChunkedDribbleDelay(10, 8_000));
        HttpSettings usual = settings(3, 8, Duration.ofSeconds(30));
        assertThat(failure(new HttpSmsConnector(new HttpSettings(usual.baseUrl(), null, usual.connectTimeout(),
                Duration.ofSeconds(1), 3, Duration.ofMillis(5), 8, null)))).isEqualTo(Reason.TIMED_OUT);
        STRANGER.verify(1, postRequestedFor(urlEqualTo("/gateway/messages")));
    }

    @Test
    void an_endless_body_is_cut_off() {
        answers(okJson("{\"code\":\"OK\",\"data\":\"" + "x".repeat(2_000_000) + "\"}"));
        assertThat(failure(sms(1))).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void many_failures_open_the_circuit_and_success_closes_it() {
        HttpSmsConnector connector = new HttpSmsConnector(settings(1, 8, Duration.ofMillis(300)));
        answers(aResponse().withStatus(500));
        for (int i = 0; i < 10; i++) {
            assertThat(failure(connector)).isEqualTo(Reason.SERVER_ERROR);
        }
        assertThat(failure(connector)).isEqualTo(Reason.CIRCUIT_OPEN);
        STRANGER.verify(10, postRequestedFor(urlEqualTo("/gateway/messages")));
        answers(okJson(ACCEPTED));
        await().ignoreException(ConnectorUnavailable.class).until(() -> connector.send(SMS, "key-2") != null);
    }

    @Test
    void refused_calls_do_not_open_the_circuit() {
        HttpSmsConnector connector = sms(1);
        answers(aResponse().withStatus(404));
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> connector.send(SMS, "key-1")).isInstanceOf(ConnectorRejected.class);
        }
    }

    @Test
    void more_calls_at_once_than_allowed_fail_at_once() throws InterruptedException {
        HttpSmsConnector connector = new HttpSmsConnector(settings(1, 1, Duration.ofSeconds(30)));
        answers(okJson(ACCEPTED).withFixedDelay(2_000));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Reason>> calls = threads.invokeAll(Collections.nCopies(4, () -> failureOrNull(connector)));
        threads.shutdown();
        assertThat(calls).extracting(Future::get).containsExactlyInAnyOrder(null, Reason.TOO_BUSY, Reason.TOO_BUSY,
                Reason.TOO_BUSY);
    }

    private static Reason failureOrNull(HttpSmsConnector connector) {
        try {
            connector.send(SMS, "key-1");
            return null;
        } catch (ConnectorUnavailable e) {
            return e.reason();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "转诊", "a\r\nX-Evil: 1"})
    void a_key_that_is_none_never_leaves(String key) {
        assertThatThrownBy(() -> sms(1).send(SMS, key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_query_is_encoded() {
        answers(okJson("{\"code\":\"OK\",\"data\":{\"slots\":[]}}"));
        new HttpHospitalConnector(settings(1, 8, Duration.ofSeconds(1)))
                .searchSlots(new SlotSearch("H&1", "心 内+科", null, null));
        STRANGER.verify(getRequestedFor(
                urlEqualTo("/gateway/slots?institution=H%261&department=%E5%BF%83%20%E5%86%85%2B%E7%A7%91")));
    }

    @Test
    void a_payment_over_another_amount_is_not_accepted() {
        answers(okJson("{\"code\":\"OK\",\"data\":{\"paymentId\":\"P1\",\"reference\":\"r\",\"state\":\"PENDING\","
                + "\"amountFen\":1,\"currency\":\"CNY\",\"refundedFen\":0}}"));
        assertThatThrownBy(() -> new HttpPaymentConnector(settings(1, 8, Duration.ofSeconds(1)))
                .create(new PaymentOrder("r", 100, "CNY", "s", null, "/c"), "key-1"))
                .isInstanceOf(ConnectorUnavailable.class).hasMessageContaining("another amount");
    }

    @Test
    void a_signature_that_does_not_fit_is_not_accepted() {
        answers(okJson("{\"code\":\"OK\",\"data\":{\"signatureId\":\"S1\",\"signerId\":\"D1\",\"algorithm\":"
                + "\"SHA256withECDSA\",\"certificateId\":\"c\",\"publicKeyBase64\":\"AAAA\",\"valueBase64\":\"AAAA\","
                + "\"signedAt\":\"2026-11-22T08:00:00+08:00\"}}"));
        assertThatThrownBy(() -> new HttpCertificateConnector(settings(1, 8, Duration.ofSeconds(1)))
                .sign(new SignRequest("D1", "ab".repeat(32)), "key-1"))
                .isInstanceOf(ConnectorUnavailable.class).hasMessageContaining("does not fit");
    }

    @Test
    void settings_keep_credentials_out_of_logs() {
        assertThat(settings(1, 1, null).toString()).doesNotContain("Bearer");
    }
}
