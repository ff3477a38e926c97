package org.greenchannel.connectors.sandbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.greenchannel.connectors.sandbox.Fault.Kind;

/** The switches: at most one way to misbehave per system. Not kept over a restart. */
final class Faults {

    private final Collection<String> systems;
    private final Map<String, Fault> active = new TreeMap<>();

    Faults(Collection<String> systems) {
        this.systems = List.copyOf(systems);
    }

    synchronized void set(Fault fault) {
        if (!systems.contains(fault.system())) {
            throw new BadCall(422, "NO_SUCH_SYSTEM");
        }
        if (fault.times() < 0 || fault.millis() < 0) {
            throw new BadCall(422, "NEGATIVE_NUMBER");
        }
        if (fault.kind() == Kind.NONE) {
            active.remove(fault.system());
        } else {
            active.put(fault.system(), fault);
        }
    }

    /** The way the next call of this system is hit, counted down; of kind NONE when it is not. */
    synchronized Fault take(String system) {
        Fault fault = active.getOrDefault(system, new Fault(system, Kind.NONE, 0, 0, false));
        if (fault.times() == 1) {
            active.remove(system);
        } else if (fault.times() > 1) {
            active.put(system, fault.hitOnce());
        }
        return fault;
    }

    synchronized List<Fault> active() {
        return List.copyOf(active.values());
    }

    Collection<String> systems() {
        return systems;
    }
}
