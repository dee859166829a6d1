package course;

import course.catalog.Lesson;
import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.learn.Progress;
import course.say.Messages;
import course.say.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What {@code mvn exec:java} alone prints. */
final class Menu {
    private final Lessons lessons;
    private final Messages messages;
    private final Progress progress;

    Menu(Lessons lessons, Messages messages) {
        this.lessons = lessons;
        this.messages = messages;
        this.progress = new Progress(lessons.home().resolve("progress.txt"));
    }

    void print() throws Refusal {
        List<Exercise> exercises = Exercises.all(lessons);
        System.out.println(messages.say("menu.title"));
        System.out.println();
        for (Lesson lesson : lessons.all()) {
            System.out.println("  " + lesson.title(messages.language()));
            System.out.println("     " + String.join("  ", runnable(lesson)));
            printExercises(exercises.stream()
                    .filter(exercise -> exercise.lesson() == lesson.number())
                    .toList());
        }
        System.out.println();
        System.out.println(messages.say("menu.how"));
    }

    private static List<String> runnable(Lesson lesson) {
        var names = new ArrayList<>(lesson.programs());
        names.add(lesson.number() + "-jshell");
        return names;
    }

    private void printExercises(List<Exercise> ofLesson) throws Refusal {
        if (ofLesson.isEmpty()) {
            return;
        }
        var line = new StringBuilder("     " + ofLesson.get(0).lesson() + "-check ");
        for (Exercise exercise : ofLesson) {
            String mark = progress.of(exercise).passed() ? " [x] " : " [ ] ";
            line.append(mark).append(exercise.number()).append(' ').append(exercise.name());
        }
        System.out.println(line);
    }
}
