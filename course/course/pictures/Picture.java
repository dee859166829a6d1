package course.pictures;

import course.say.Messages;

/** What can be drawn, in any of the course's languages. */
interface Picture {
    /** The file's name, without language and ending. */
    String name();

    /** The picture as SVG. */
    String draw(Messages messages);
}
