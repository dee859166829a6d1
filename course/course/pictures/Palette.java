package course.pictures;

/** The colours of the pictures: those of the photo, at dusk. Each stands out alike on a dark page and on a light one. */
final class Palette {
    static final String CARD = "#1b2a52";
    static final String EDGE = "#4a5a8f";
    static final String SCREEN = "#0f1831";
    static final String BAR = "#2b3a68";

    static final String CREAM = "#f4efe6";
    static final String MIST = "#c6cee6";
    static final String ORANGE = "#f7a072";
    static final String RED = "#ff7b7b";
    static final String GREEN = "#93dba8";
    static final String SKY = "#9ccbff";
    static final String LAMP = "#ffe08a";

    /** Brick red, as on the lighthouse: for areas, since letters of it would be too dark here. */
    static final String BRICK = "#c0392b";

    private Palette() {}
}
