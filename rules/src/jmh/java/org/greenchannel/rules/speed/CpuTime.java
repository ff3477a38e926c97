package org.greenchannel.rules.speed;

import java.lang.management.ManagementFactory;
import java.util.function.ToIntFunction;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The thread's own CPU time beside the clock's, so that a busy machine does not distort a figure. */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class CpuTime {

    private static final long WARM_UP_NANOS = 1_500_000_000L;

    /** CPU nanoseconds of an iteration. */
    public long cpuNanos;
    /** Claims, decisions or reloads of an iteration. */
    public long done;

    private long start;

    @Setup(Level.Iteration)
    public void begin() {
        start = now();
    }

    @TearDown(Level.Iteration)
    public void end() {
        cpuNanos = now() - start;
    }

    /** Audits claims until enough CPU time has gone, since a busy machine gives a warm-up of seconds next to nothing; what was found. */
    static long warmUp(AuditClaim[] claims, ToIntFunction<AuditClaim> audit) {
        long found = 0;
        long start = now();
        for (int next = 0; now() - start < WARM_UP_NANOS; next = (next + 1) % claims.length) {
            found += audit.applyAsInt(claims[next]);
        }
        return found;
    }

    static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
