package org.greenchannel.connectors.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.greenchannel.connectors.FailureContract;
import org.greenchannel.connectors.SandboxFixture;
import org.greenchannel.connectors.http.HttpSettings;
import org.junit.jupiter.api.Test;

class InsurerConnectorTest extends FailureContract<InsurerConnector> {

    private static final String PERSON = "51010100000000000001";

    @Override
    protected String system() {
        return "insurer";
    }

    @Override
    protected InsurerConnector connector(HttpSettings settings) {
        return new HttpInsurerConnector(settings, InsurerFields.shipped());
    }

    @Override
    protected Object act(InsurerConnector connector, String key) {
        return connector.register(new FilingMessage("BA20261122-0001", PERSON, "510101", "110000", null, "REFERRAL",
                LocalDate.of(2026, 11, 22), LocalDate.of(2027, 5, 21), "转诊", SandboxFixture.NOW), key);
    }

    @Override
    protected int done() {
        return sandbox.view("filings").size();
    }

    @Test
    void the_message_has_the_national_names_of_the_mapping() {
        act(connector(), "key-1");
        var kept = sandbox.view("filings").get(0);
        assertThat(kept.get("person").asText()).isEqualTo(PERSON);
        assertThat(kept.get("classCode").asText()).isEqualTo("4");
        assertThat(kept.get("place").asText()).isEqualTo("110000");
        assertThat(kept.get("until").asText()).isEqualTo("2027-05-21");
    }

    @Test
    void a_person_whose_benefits_are_suspended_is_refused_by_a_word_of_ours() {
        sandbox.post("/_control/insurer/persons/" + PERSON, "{\"code\":\"BENEFITS_SUSPENDED\"}", null);
        assertThat(act(connector(), "key-1")).isEqualTo(new FilingReceipt.Refused("BENEFITS_SUSPENDED"));
        assertThat(done()).isZero();
    }

    @Test
    void a_filing_is_taken_back_once_and_only_of_this_person() {
        var receipt = (FilingReceipt.Done) act(connector(), "key-1");
        assertThat(connector().revoke(new FilingWithdrawal(receipt.filingNo(), "another", "510101", "110000", "x", SandboxFixture.NOW), "key-2"))
                .isEqualTo(new FilingReceipt.Refused("FILING_UNKNOWN"));
        var withdrawal = new FilingWithdrawal(receipt.filingNo(), PERSON, "510101", "110000", "行程取消", SandboxFixture.NOW);
        assertThat(connector().revoke(withdrawal, "key-3")).isEqualTo(receipt);
        assertThat(connector().revoke(withdrawal, "key-3")).isEqualTo(receipt);
        assertThat(sandbox.view("filings").get(0).get("revoked").asBoolean()).isTrue();
    }
}
