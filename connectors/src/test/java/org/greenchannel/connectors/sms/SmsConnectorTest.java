package org.greenchannel.connectors.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.greenchannel.connectors.FailureContract;
import org.greenchannel.connectors.http.HttpSettings;
import org.junit.jupiter.api.Test;

class SmsConnectorTest extends FailureContract<SmsConnector> {

    @Override
    protected String system() {
        return "sms";
    }

    @Override
    protected SmsConnector connector(HttpSettings settings) {
        return new HttpSmsConnector(settings);
    }

    @Override
    protected Object act(SmsConnector connector, String key) {
        return connector.send(new SmsMessage("13800001234", "【绿色通道】转诊已被接收，请按时就诊。", "zh-CN"), key);
    }

    @Override
    protected int done() {
        return sandbox.view("sms").size();
    }

    @Test
    void a_number_that_is_none_is_refused() {
        assertThat(connector().send(new SmsMessage("call me", "hello", "en"), "key-1"))
                .isEqualTo(new SmsReceipt.Refused("NUMBER_INVALID"));
    }

    @Test
    void a_follower_gets_it_over_wechat_once() {
        SmsReceipt first = connector().send(new WechatMessage("oGreen-0000002", "Your referral was accepted.", "en"), "key-1");
        assertThat(connector().send(new WechatMessage("oGreen-0000002", "Your referral was accepted.", "en"), "key-1"))
                .isEqualTo(first).isInstanceOf(SmsReceipt.Accepted.class);
        assertThat(sandbox.view("wechat")).singleElement()
                .satisfies(message -> assertThat(message.get("openId").asText()).isEqualTo("oGreen-0000002"));
        assertThat(sandbox.view("sms")).isEmpty();
    }

    @Test
    void one_who_left_the_account_is_told_apart() {
        assertThat(connector().send(new WechatMessage("oGreen-2-unfollowed", "hello", "en"), "key-1"))
                .isEqualTo(new SmsReceipt.Refused("NOT_FOLLOWING"));
    }

    @Test
    void the_text_arrives_as_it_was_written() {
        act(connector(), "key-1");
        assertThat(sandbox.view("sms").get(0).get("text").asText()).isEqualTo("【绿色通道】转诊已被接收，请按时就诊。");
    }
}
