package org.greenchannel.connectors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.TreeSet;
import org.greenchannel.connectors.SandboxFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxDoorTest {

    @RegisterExtension
    final SandboxFixture sandbox = new SandboxFixture();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/mailbox", "/slots", "/orders", "/payments"})
    void every_page_speaks_chinese_unless_english_is_asked_for(String page) {
        assertThat(sandbox.get(page).body()).contains("lang=\"zh-CN\"", "绿色通道 · 沙箱");
        assertThat(sandbox.get(page + "?lang=en").body()).contains("lang=\"en\"", "Green Channel · Sandbox");
    }

    @Test
    void both_languages_have_the_same_words() {
        assertThat(new TreeSet<>(Words.in("zh-CN").all().keySet()))
                .isEqualTo(new TreeSet<>(Words.in("en").all().keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/mailbox", "/slots", "/orders", "/payments"})
    void a_page_shows_no_key_in_place_of_a_word(String page) {
        fill();
        assertThat(sandbox.get(page).body())
                .doesNotContainPattern(">(page|note|column|heading|system|count|fault|payment|storage|event|report)\\.");
    }

    @Test
    void what_others_wrote_is_shown_as_text() {
        fill();
        assertThat(sandbox.get("/mailbox").body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void a_name_is_masked() {
        fill();
        assertThat(sandbox.get("/slots").body()).contains("张*").doesNotContain("张桂兰");
    }

    @Test
    void a_web_page_from_elsewhere_cannot_drive_the_sandbox() {
        HttpRequest foreign = HttpRequest.newBuilder(URI.create(sandbox.server().url() + "/_control/faults"))
                .header("Origin", "http://evil.example")
                .POST(BodyPublishers.ofString("{\"system\":\"sms\",\"kind\":\"down\"}")).build();
        assertThat(SandboxFixture.send(foreign).statusCode()).isEqualTo(403);
        assertThat(sandbox.get("/_control/faults").body()).isEqualTo("{\"code\":\"OK\",\"data\":[]}");
    }

    @Test
    void a_fault_counts_its_calls_down_and_none_ends_it() {
        sandbox.fault("sms", "fail", 2);
        sandbox.fault("ca", "down", 0);
        assertThat(sms("k1")).isEqualTo(500);
        assertThat(sandbox.get("/_control/faults").body()).contains("\"system\":\"ca\"", "\"times\":1");
        assertThat(sms("k1")).isEqualTo(500);
        assertThat(sms("k1")).isEqualTo(200);
        sandbox.fault("ca", "none", 0);
        assertThat(sandbox.get("/_control/faults").body()).isEqualTo("{\"code\":\"OK\",\"data\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"system\":\"sms\",\"kind\":\"explode\"}", "{\"system\":\"moon\",\"kind\":\"fail\"}",
        "{\"system\":\"mail\",\"kind\":\"garbage\"}", "{\"kind\":\"fail\"}", "{", "[]", "\"x\"", "{\"system\":\"sms\","
            + "\"kind\":\"fail\",\"times\":-1}"})
    void a_wish_that_makes_no_sense_is_refused(String wish) {
        assertThat(sandbox.post("/_control/faults", wish, null).statusCode()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"phone\":null,\"text\":\"x\",\"locale\":\"en\"}",
        "{\"phone\":{},\"text\":\"x\",\"locale\":\"en\"}"})
    void a_malformed_request_is_refused_and_leaves_nothing(String body) {
        assertThat(sandbox.post("/sms/messages", body, "key-1").statusCode()).isEqualTo(400);
        assertThat(sandbox.view("sms")).isEmpty();
    }

    @Test
    void a_write_without_a_key_is_refused() {
        assertThat(sandbox.post("/sms/messages", "{\"phone\":\"13800001234\",\"text\":\"x\",\"locale\":\"en\"}", null)
                .body()).isEqualTo("{\"code\":\"IDEMPOTENCY_KEY_MISSING\"}");
    }

    @Test
    void white_space_does_not_make_another_request() {
        assertThat(sandbox.post("/sms/messages", "{\"phone\":\"13800001234\",\"text\":\"x\",\"locale\":\"en\"}", "k")
                .body()).isEqualTo(sandbox.post("/sms/messages",
                        "{ \"phone\": \"13800001234\", \"text\": \"x\", \"locale\": \"en\" }", "k").body());
    }

    @Test
    void a_body_beyond_the_limit_is_refused() {
        assertThat(sandbox.post("/sms/messages", "x".repeat(2_000_000), "key-1").statusCode()).isEqualTo(413);
    }

    @Test
    void it_listens_on_loopback_only() {
        assertThatThrownBy(() -> SandboxServer.start(new SandboxSettings("0.0.0.0", 0, 0, sandbox.folder(),
                sandbox.settings().callbacks(), sandbox.settings().carrier(), DepartmentSeed.shipped(), "en",
                sandbox.settings().clock()))).isInstanceOf(IllegalArgumentException.class);
    }

    private int sms(String key) {
        return sandbox.post("/sms/messages",
                "{\"phone\":\"13800001234\",\"text\":\"<script>alert(1)</script>\",\"locale\":\"en\"}", key).statusCode();
    }

    private void fill() {
        assertThat(sms("k1")).isEqualTo(200);
        assertThat(sandbox.post("/hospital/reservations", "{\"institution\":\"H51010100201\",\"department\":\"CARD\","
                + "\"mayUseReserved\":true,\"patientReference\":\"ZZ1\",\"patientName\":\"张桂兰\"}", "k2").statusCode())
                .isEqualTo(200);
        assertThat(sandbox.post("/payment/payments", "{\"reference\":\"JF1\",\"amountFen\":100,\"currency\":\"CNY\","
                + "\"subject\":\"费用\",\"callbackUrl\":\"/p\"}", "k3").statusCode()).isEqualTo(200);
        assertThat(sandbox.post("/carrier/orders", "{\"reference\":\"PS1\",\"storage\":\"NORMAL\",\"parcels\":1,"
                + "\"pickUp\":{\"name\":\"a\",\"address\":\"b\"},\"receiver\":{\"name\":\"张桂兰\",\"address\":\"d\"},"
                + "\"callbackUrl\":\"/c\"}", "k4").statusCode()).isEqualTo(200);
        String orderId = sandbox.view("orders").get(0).get("accepted").get("orderId").asText();
        sandbox.post("/_control/carrier/" + orderId + "/events", "{\"type\":\"packed\"}", null);
    }
}
