package org.greenchannel.connectors.payment;

/** The service's answer to closing a request to pay. */
public sealed interface Closure {

    /** Nobody can pay it any more. */
    record Closed() implements Closure { }

    /** It was paid before it could be closed. */
    record AlreadyPaid() implements Closure { }
}
