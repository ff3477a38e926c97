package org.greenchannel.demo;

import java.io.PrintStream;
import org.greenchannel.connectors.sandbox.SandboxServer;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says, when everything runs, where to look and as whom. */
@Component
@Profile("embedded")
class Welcome {

  private static final String TEXT =
      """

      ══════════════════════════════════════════════════════════════════════════
        绿色通道 Green Channel                                        就绪 ready (%.1f s)

        入口 front page        %s/
        任务列表 Tasklist      /camunda/app/tasklist/      工作清单 worklist: /worklist.html
        对方系统 Sandbox       %s      (邮件、短信、微信 mail, SMS, WeChat: /mailbox)
        规则 Rules             %s/rule-tables.html    知识库 knowledge: /knowledge.html
        接口文档 API           %s/swagger-ui.html

        登录 logins (password %s):
          liu   转诊联络员 referral liaison     lin   药师 pharmacist
          zhou  收治员 receiving clerk          qian  药房药师 pharmacy
          wang  家庭医生 family doctor          shen  疑点审核 insurance reviewer
          deng  分诊护士 triage nurse           meng  督办 supervisor
          huang 备案经办 filings                gao   市医院联络员 city liaison
          ops   运营 operations                 admin 管理员 administrator

        演示故事 demo story:   mvn -q compile exec:java@story     (another window)
        停止 stop:             Ctrl+C (数据保留 the data stays)
      ══════════════════════════════════════════════════════════════════════════
      """;

  private final SandboxServer sandbox;

  Welcome(SandboxServer sandbox) {
    this.sandbox = sandbox;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    int port = ((ServletWebServerApplicationContext) event.getApplicationContext()).getWebServer().getPort();
    String url = "http://127.0.0.1:" + port;
    PrintStream out = new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
    double seconds = java.lang.management.ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    out.printf(TEXT, seconds, url, sandbox.url(), url, url, DemoRegion.PASSWORD);
  }
}
