package org.greenchannel.connectors;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.greenchannel.connectors.ConnectorUnavailable.Reason;

/** Keeps a sick counterpart from making us sick: bounded retry around a bulkhead around a circuit breaker. */
public final class Guard {

    private static final int CALLS_LOOKED_AT = 20;
    private static final int CALLS_BEFORE_JUDGEMENT = 10;
    private static final float FAILURES_THAT_OPEN_PERCENT = 50;
    /** A time-out is not repeated at once: it has cost the most, and the caller's own later retry is kinder. */
    private static final Set<Reason> NOT_REPEATED_AT_ONCE =
            Set.of(Reason.TIMED_OUT, Reason.CIRCUIT_OPEN, Reason.TOO_BUSY);

    private final String system;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final Retry retry;

    public Guard(String system, int attempts, Duration retryAfter, int concurrentCalls, Duration circuitOpenFor) {
        this.system = system;
        this.breaker = CircuitBreaker.of(system, CircuitBreakerConfig.custom()
                .slidingWindowSize(CALLS_LOOKED_AT)
                .minimumNumberOfCalls(CALLS_BEFORE_JUDGEMENT)
                .failureRateThreshold(FAILURES_THAT_OPEN_PERCENT)
                .waitDurationInOpenState(circuitOpenFor)
                .permittedNumberOfCallsInHalfOpenState(2)
                .recordExceptions(ConnectorUnavailable.class)
                .build());
        this.bulkhead = Bulkhead.of(system, BulkheadConfig.custom()
                .maxConcurrentCalls(concurrentCalls).maxWaitDuration(Duration.ZERO).build());
        this.retry = Retry.of(system, RetryConfig.custom()
                .maxAttempts(attempts)
                .intervalFunction(IntervalFunction.ofExponentialBackoff(retryAfter))
                .retryOnException(Guard::mayRepeatAtOnce)
                .build());
    }

    /** Makes the call once or more; for calls that are safe to repeat. */
    public <T> T repeatable(String operation, Supplier<T> call) {
        return Retry.decorateSupplier(retry, () -> once(operation, call)).get();
    }

    /** Makes the call at most once. */
    public <T> T once(String operation, Supplier<T> call) {
        try {
            return Bulkhead.decorateSupplier(bulkhead, CircuitBreaker.decorateSupplier(breaker, call)).get();
        } catch (CallNotPermittedException e) {
            throw new ConnectorUnavailable(system, operation, Reason.CIRCUIT_OPEN, "", null);
        } catch (BulkheadFullException e) {
            throw new ConnectorUnavailable(system, operation, Reason.TOO_BUSY, "", null);
        }
    }

    private static boolean mayRepeatAtOnce(Throwable failure) {
        return failure instanceof ConnectorUnavailable unavailable
                && !NOT_REPEATED_AT_ONCE.contains(unavailable.reason());
    }
}
