package org.greenchannel.connectors.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.greenchannel.connectors.ConnectorUnavailable;
import org.greenchannel.connectors.ConnectorUnavailable.Reason;
import org.greenchannel.connectors.Guard;

/**
 * Mail over SMTP. Never repeated here: the server may have taken a message whose answer was lost, and only the caller
 * knows when to try again; the Message-ID lets receivers drop the second one.
 */
public final class SmtpMailConnector implements MailConnector {

    private static final String SYSTEM = "mail";
    private static final String SEND = "send";

    private final MailSettings settings;
    private final Clock clock;
    private final Session session;
    private final Guard guard;

    public SmtpMailConnector(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings));
        this.guard = new Guard(SYSTEM, 1, Duration.ofMillis(1), settings.concurrentCalls(), settings.circuitOpenFor());
    }

    @Override
    public MailReceipt send(MailMessage message, String idempotencyKey) {
        String messageId = MessageId.of(idempotencyKey, settings.from());
        MimeMessage mime = composed(message, messageId);
        return guard.once(SEND, () -> transmitted(mime, messageId));
    }

    private MimeMessage composed(MailMessage message, String messageId) {
        try {
            MimeMessage mime = new MessageId.Fixed(session, messageId);
            mime.setFrom(new InternetAddress(settings.from(), true));
            for (String to : message.to()) {
                mime.addRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
            }
            mime.setSubject(message.subject(), "UTF-8");
            mime.setText(message.text(), "UTF-8");
            mime.setHeader("Content-Language", message.locale());
            mime.setSentDate(Date.from(clock.instant()));
            mime.saveChanges();
            return mime;
        } catch (AddressException e) {
            // No cause: it quotes the address.
            throw new IllegalArgumentException("a receiver's mail address is malformed");
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail could not be composed");
        }
    }

    private MailReceipt transmitted(MimeMessage mime, String messageId) {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            transport.sendMessage(mime, mime.getAllRecipients());
            return new MailReceipt.Accepted(messageId);
        } catch (AuthenticationFailedException e) {
            throw unavailable(Reason.SERVER_ERROR, "login refused");
        } catch (SendFailedException e) {
            return refusedOrUnavailable(smtpCode(e));
        } catch (MessagingException e) {
            boolean late = e.getCause() instanceof SocketTimeoutException
                    || e.getNextException() instanceof SocketTimeoutException;
            throw unavailable(late ? Reason.TIMED_OUT : Reason.UNREACHABLE, "");
        }
    }

    private MailReceipt refusedOrUnavailable(int code) {
        if (code >= 500) {
            return new MailReceipt.Refused(Integer.toString(code));
        }
        throw unavailable(Reason.SERVER_ERROR, code > 0 ? "SMTP " + code : "");
    }

    private static int smtpCode(MessagingException failure) {
        int code = 0;
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            if (e instanceof SMTPAddressFailedException address) {
                code = address.getReturnCode();
            } else if (e instanceof SMTPSendFailedException send) {
                code = send.getReturnCode();
            }
        }
        return code;
    }

    private static ConnectorUnavailable unavailable(Reason reason, String detail) {
        // No cause: Jakarta Mail's messages quote addresses.
        return new ConnectorUnavailable(SYSTEM, SEND, reason, detail, null);
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", Long.toString(settings.connectTimeout().toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(settings.readTimeout().toMillis()));
        properties.put("mail.smtp.writetimeout", Long.toString(settings.readTimeout().toMillis()));
        properties.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.security() == MailSettings.Security.TLS));
        properties.put("mail.smtp.starttls.enable",
                Boolean.toString(settings.security() == MailSettings.Security.STARTTLS));
        properties.put("mail.smtp.starttls.required",
                Boolean.toString(settings.security() == MailSettings.Security.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.mime.charset", "UTF-8");
        return properties;
    }
}
