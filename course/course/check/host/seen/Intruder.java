package course.check.host.seen;

/** A class that no program expects. Whoever makes an object of it because some bytes say so has been tricked. */
public final class Intruder {
    static {
        Sightings.add(); // some make objects without a constructor
    }

    public Intruder() {
        Sightings.add();
    }
}
