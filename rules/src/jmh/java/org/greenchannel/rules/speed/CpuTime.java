package org.greenchannel.rules.speed;

import java.lang.management.ManagementFactory;
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

    static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
