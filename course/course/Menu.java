package course;

import course.catalog.Lesson;
import course.catalog.Lessons;
import course.say.Messages;
import course.say.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What {@code mvn exec:java} alone prints. */
final class Menu {
    private final Lessons lessons;
    private final Messages messages;

    Menu(Lessons lessons, Messages messages) {
        this.lessons = lessons;
        this.messages = messages;
    }

    void print() throws Refusal {
        System.out.println(messages.say("menu.title"));
        System.out.println();
        for (Lesson lesson : lessons.all()) {
            System.out.println("  " + lesson.title(messages.language()));
            System.out.println("     " + String.join("  ", runnable(lesson)));
        }
        System.out.println();
        System.out.println(messages.say("menu.how"));
    }

    private static List<String> runnable(Lesson lesson) {
        var names = new ArrayList<>(lesson.programs());
        names.add(lesson.number() + "-jshell");
        return names;
    }
}
