package org.greenchannel.connectors.sandbox;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.greenchannel.connectors.hospital.PlaceSort;
import org.greenchannel.connectors.hospital.Slot;

/** The slots that hospitals publish: the same for the same departments and day, so that nothing needs to be kept. */
final class SlotPlan {

    static final int DAYS = 14;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    private final List<DepartmentSeed> departments;
    private final ZoneId zone;

    SlotPlan(List<DepartmentSeed> departments, ZoneId zone) {
        this.departments = departments;
        this.zone = zone;
    }

    List<DepartmentSeed> departments() {
        return departments;
    }

    /** Whether an institution keeps a book of such places at all; of visits everyone does. */
    boolean keeps(String institution, PlaceSort sort) {
        return sort == PlaceSort.VISIT
                || departments.stream().anyMatch(d -> d.institution().equals(institution) && d.sort() == sort);
    }

    /** The slots of the next 14 days that begin after now, earliest first; {@code taken} counts the places used. */
    List<Slot> slots(String institution, String department, PlaceSort sort, String item, OffsetDateTime now,
                     ToIntFunction<String> taken) {
        LocalDate today = now.atZoneSameInstant(zone).toLocalDate();
        List<Slot> slots = new ArrayList<>();
        for (DepartmentSeed seed : departments) {
            if (seed.institution().equals(institution) && seed.sort() == sort && (item == null || seed.item().equals(item))
                    && (department == null || seed.department().equals(department))) {
                for (int day = 0; day < DAYS; day++) {
                    add(slots, seed, today.plusDays(day), taken);
                }
            }
        }
        slots.removeIf(slot -> !slot.begin().isAfter(now));
        slots.sort(Comparator.comparing(Slot::begin).thenComparing(s -> !s.reserved()).thenComparing(Slot::slotId));
        return slots;
    }

    private void add(List<Slot> slots, DepartmentSeed seed, LocalDate day, ToIntFunction<String> taken) {
        for (LocalTime time : seed.times()) {
            slots.add(slot(seed, day, time, false, seed.capacity(), taken));
            if (seed.kept() > 0) {
                slots.add(slot(seed, day, time, true, seed.kept(), taken));
            }
        }
    }

    private Slot slot(DepartmentSeed seed, LocalDate day, LocalTime time, boolean kept, int capacity,
                      ToIntFunction<String> taken) {
        String of = seed.sort() == PlaceSort.VISIT
                ? seed.department() : seed.department() + "-" + seed.sort() + "-" + seed.item();
        String id = String.join("-", seed.institution(), of, day.format(DAY), time.format(TIME),
                kept ? "K" : "O");
        OffsetDateTime begin = day.atTime(time).atZone(zone).toOffsetDateTime();
        return new Slot(id, seed.institution(), seed.department(), begin, begin.plusMinutes(seed.minutes()), kept,
                capacity, Math.max(0, capacity - taken.applyAsInt(id)));
    }
}
