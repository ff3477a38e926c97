package org.greenchannel.connectors.sandbox;

/** A call that a careful counterpart refuses: HTTP 4xx with a code. */
final class BadCall extends RuntimeException {

    private final transient Reply reply;

    BadCall(int status, String code) {
        super(code, null, false, false);
        this.reply = Reply.error(status, code);
    }

    Reply reply() {
        return reply;
    }
}
