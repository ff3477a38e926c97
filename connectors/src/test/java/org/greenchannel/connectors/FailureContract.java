package org.greenchannel.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.greenchannel.connectors.ConnectorUnavailable.Reason;
import org.greenchannel.connectors.http.HttpSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every connector over HTTP promises when the other side is sick; the same for each of them. */
public abstract class FailureContract<C> {

    @RegisterExtension
    protected final SandboxFixture sandbox = new SandboxFixture();

    /** The counterpart's short name. */
    protected abstract String system();

    protected abstract C connector(HttpSettings settings);

    /** One call that changes something at the other side, under this key; its answer. */
    protected abstract Object act(C connector, String key);

    /** How often the other side really did what {@link #act} asks for. */
    protected abstract int done();

    protected final C connector() {
        return connector(SandboxFixture.settingsFor(sandbox.server().baseUrl(system())));
    }

    private ConnectorUnavailable failureOf(C connector, String key) {
        return catchThrowableOfType(ConnectorUnavailable.class, () -> act(connector, key));
    }

    @Test
    void the_same_key_gets_the_first_answer_and_is_done_once() {
        Object first = act(connector(), "key-1");
        assertThat(act(connector(), "key-1")).isEqualTo(first);
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void another_key_is_another_act() {
        act(connector(), "key-1");
        act(connector(), "key-2");
        assertThat(done()).isEqualTo(2);
    }

    @Test
    void a_request_that_arrives_twice_is_done_once() {
        sandbox.fault(system(), "twice", 1);
        act(connector(), "key-1");
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void a_server_error_is_unavailable() {
        sandbox.fault(system(), "fail", 0);
        assertThat(failureOf(connector(), "key-1").reason()).isEqualTo(Reason.SERVER_ERROR);
        assertThat(done()).isZero();
    }

    @Test
    void one_server_error_is_got_over_by_the_second_try() {
        sandbox.fault(system(), "fail", 1);
        act(connector(SandboxFixture.settingsFor(sandbox.server().baseUrl(system()), 2)), "key-1");
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void an_act_whose_answer_was_lost_is_not_done_again() {
        sandbox.fault(system(), "fail", 1, 0, true);
        assertThat(failureOf(connector(), "key-1").reason()).isEqualTo(Reason.SERVER_ERROR);
        assertThat(done()).isEqualTo(1);
        act(connector(), "key-1");
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void a_slow_answer_is_a_time_out() {
        sandbox.fault(system(), "slow", 1, 30_000, false);
        HttpSettings usual = HttpSettings.of(sandbox.server().baseUrl(system()));
        C connector = connector(new HttpSettings(usual.baseUrl(), null, null, Duration.ofMillis(200), 3,
                null, 0, null));
        assertThat(failureOf(connector, "key-1").reason()).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void garbage_is_not_an_answer() {
        sandbox.fault(system(), "garbage", 1);
        assertThat(failureOf(connector(), "key-1").reason()).isEqualTo(Reason.UNREADABLE_ANSWER);
    }

    @Test
    void an_error_inside_a_successful_answer_is_not_success() {
        sandbox.fault(system(), "error-in-200", 1);
        assertThat(failureOf(connector(), "key-1").reason()).isEqualTo(Reason.ERROR_ANSWER);
    }

    @Test
    void a_connection_that_breaks_is_unreachable() {
        sandbox.fault(system(), "down", 0);
        assertThat(failureOf(connector(), "key-1").reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void a_refused_connection_is_unreachable() throws IOException {
        int closedPort;
        try (ServerSocket socket = new ServerSocket(0)) {
            closedPort = socket.getLocalPort();
        }
        C connector = connector(SandboxFixture.settingsFor("http://127.0.0.1:" + closedPort));
        assertThat(failureOf(connector, "key-1").reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void a_failure_names_system_and_operation_only() {
        sandbox.fault(system(), "garbage", 1);
        ConnectorUnavailable failure = failureOf(connector(), "key-1");
        assertThat(failure.getMessage()).startsWith(system() + ".").endsWith("UNREADABLE_ANSWER no JSON with a code");
        assertThat(failure.getCause()).isNull();
    }
}
