package course.check.library;

import course.check.host.seen.Sightings;

/** A class that no program expects. Whoever makes an object of it because some bytes say so has been tricked. */
public final class Intruder {
    public Intruder() {
        Sightings.add();
    }
}
