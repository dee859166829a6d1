package course.pictures;

/** A rectangle in a picture's units. */
record Box(int x, int y, int width, int height) {
    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    int middle() {
        return x + width / 2;
    }
}
