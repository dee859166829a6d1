package course.grade;

import course.grade.book.Books;
import course.grade.book.Gradebook;
import course.grade.book.Mark;
import course.grade.book.Outcome;
import course.say.Messages;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How a grading ends, and a merge: with files, and with a word on what is not as it should be. */
final class Ending {
    private final Messages messages;

    Ending(Messages messages) {
        this.messages = messages;
    }

    /** @throws Refusal if somewhere the course itself broke, after writing everything */
    void write(Gradebook book, Graded graded, Results results) throws Refusal {
        List<String> gone = results.gone(graded);
        try {
            Books.writeAll(book, results.folder(), messages);
            Books.drop(gone, results.folder());
        } catch (IOException unwritable) {
            throw new Refusal("grade.unwritable", results.folder());
        }
        results.finish(graded, gone); // at the end: the rows of those who are gone say which files are theirs
        Path page = results.folder().resolve("gradebook.html");
        System.out.println(messages.say("grade.written", page));
        long faults = book.rows().stream()
                .flatMap(row -> row.marks().stream())
                .map(Mark::outcome)
                .filter(Outcome.COURSE_FAULT::equals)
                .count();
        if (faults > 0) {
            throw new Refusal("grade.faults", faults);
        }
    }
}
