package org.greenchannel.rules.speed;

import java.time.LocalDate;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.referral.UpCriteriaFacts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One question to a decision table: does the patient go up, and how urgently. */
@State(Scope.Benchmark)
public class DecisionBenchmark {

    private Decisions decisions;
    private UpCriteriaFacts facts;

    @Setup
    public void load() {
        decisions = Decisions.shipped();
        facts = new UpCriteriaFacts("*", LocalDate.of(2026, 3, 10), false, false, false, 150, 95, 3, false, true, true, true);
    }

    @Benchmark
    public Decision decide(CpuTime cpu) {
        cpu.done++;
        return decisions.decide(facts);
    }
}
