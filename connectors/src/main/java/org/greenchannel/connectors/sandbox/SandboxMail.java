package org.greenchannel.connectors.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Plays the mail server and every mailbox behind it. A mail is on the disk before the sender reads "250 OK". */
final class SandboxMail extends PlayedSystem {

    private static final String RECEIVED = "received";
    private static final String REPEATED = "repeated";
    private static final long START_MILLIS = 20_000;

    private final String host;
    private final Faults faults;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Mail> mails = new LinkedHashMap<>();
    /** Not this system's own lock: stopping the server waits for a delivery, which needs that one. */
    private final Object serverLock = new Object();
    private int port;
    private GreenMail server;

    /** A mail that arrived for one receiver; {@code repeats} counts later ones with the same Message-ID. */
    record Mail(String messageId, OffsetDateTime at, String from, String to, String subject, String text, int repeats) {
        String identity() {
            return messageId + " " + to;
        }
    }

    SandboxMail(SandboxSettings settings, Faults faults) {
        super("mail", settings.clock());
        this.host = settings.host();
        this.port = settings.smtpPort();
        this.faults = faults;
    }

    @Override
    Reply answer(Call call) {
        throw new BadCall(404, "MAIL_SPEAKS_SMTP");
    }

    @Override
    void begin() {
        synchronized (serverLock) {
            if (server != null) {
                return;
            }
            ServerSetup setup = new ServerSetup(port, host, ServerSetup.PROTOCOL_SMTP);
            setup.setServerStartupTimeout(START_MILLIS);
            server = new GreenMail(setup);
            server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
            server.start();
            server.getUserManager().setMessageDeliveryHandler(this::deliver);
            port = server.getSmtp().getPort();
        }
    }

    /** Nobody answers on the port any more. */
    void end() {
        synchronized (serverLock) {
            if (server != null) {
                server.stop();
                server = null;
            }
        }
    }

    int port() {
        synchronized (serverLock) {
            return port;
        }
    }

    private GreenMailUser deliver(MovingMessage moving, MailAddress to) throws MessagingException {
        Fault fault = faults.take(name());
        if (fault.kind() == Fault.Kind.SLOW) {
            linger(fault.millis());
        }
        boolean fails = fault.kind() == Fault.Kind.FAIL;
        if (!fails || fault.after()) {
            keep(moving.getMessage(), to.getEmail());
        }
        if (fault.kind() == Fault.Kind.TWICE) {
            keep(moving.getMessage(), to.getEmail());
        }
        if (fails) {
            throw new MessagingException("told to fail");
        }
        return new Bin();
    }

    private synchronized void keep(MimeMessage message, String to) throws MessagingException {
        Mail mail = new Mail(message.getMessageID(), now(), message.getFrom()[0].toString(), to, message.getSubject(),
                text(message), 0);
        record(mails.containsKey(mail.identity()) ? REPEATED : RECEIVED, mail);
    }

    private static String text(MimeMessage message) throws MessagingException {
        try {
            return message.getContent() instanceof String text ? text.replace("\r\n", "\n") : message.getContentType();
        } catch (IOException e) {
            throw new MessagingException("unreadable text", e);
        }
    }

    private void linger(long millis) throws MessagingException {
        try {
            if (closing.await(millis, TimeUnit.MILLISECONDS)) {
                throw new MessagingException("the sandbox closes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    void apply(String type, JsonNode facts, OffsetDateTime at) {
        Mail mail = read(facts, Mail.class);
        mails.merge(mail.identity(), mail, (first, again) -> new Mail(first.messageId(), first.at(), first.from(),
                first.to(), first.subject(), first.text(), first.repeats() + 1));
    }

    synchronized List<Mail> mails() {
        return List.copyOf(mails.values());
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        end();
        super.close();
    }

    /** GreenMail's own mailbox is not used: the journal keeps the mail, and memory does not grow with it. */
    private static final class Bin extends UserImpl {
        Bin() {
            super("sandbox", "sandbox", "", null);
        }

        @Override
        public void deliver(MovingMessage message) { }
    }
}
