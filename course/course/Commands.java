package course;

import course.bench.Bench;
import course.catalog.Lesson;
import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.grade.Grade;
import course.grade.GradeMerge;
import course.learn.Checks;
import course.learn.Stubs;
import course.learn.Watch;
import course.pictures.Pictures;
import course.say.Messages;
import course.say.Nearest;
import course.say.Refusal;
import course.weave.Weave;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what {@code -Dlesson} names and runs it. */
final class Commands {
    private static final String MENU = "";

    private final Lessons lessons;
    private final Messages messages;

    Commands(Lessons lessons, Messages messages) {
        this.lessons = lessons;
        this.messages = messages;
    }

    /**
     * @param what the value of {@code -Dlesson}; empty for the menu
     * @throws Refusal if there is no such thing, or it ends in an error that has a sentence
     */
    void run(String what) throws Refusal {
        Settings.checkNames();
        Map<String, Command> commands = all();
        Command command = commands.get(what);
        if (command == null) {
            throw new Refusal("lesson.unknown", what, meant(what, commands.keySet()));
        }
        Settings.check();
        command.run();
    }

    private Map<String, Command> all() throws Refusal {
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put(MENU, () -> new Menu(lessons, messages).print());
        for (Lesson lesson : lessons.all()) {
            for (String program : lesson.programs()) {
                commands.put(program, () -> new Program(lesson, program, messages).run());
            }
            commands.put(lesson.number() + "-jshell", () -> Prompt.open(lesson, messages));
        }
        addChecks(commands);
        commands.put("grade", () -> new Grade(lessons, messages).run());
        commands.put("grade-merge", () -> new GradeMerge(messages).run());
        commands.put("bench", () -> Bench.run(lessons.home(), Course.class, messages));
        commands.put("weave", this::weave);
        commands.put("pictures", this::drawPictures);
        return commands;
    }

    private void addChecks(Map<String, Command> commands) throws Refusal {
        var checks = new Checks(lessons, messages);
        List<Exercise> all = Exercises.all(lessons);
        for (Exercise exercise : all) {
            commands.put(exercise.number() + "-check", () -> checks.run(List.of(exercise)));
            commands.put(exercise.number() + "-hint", () -> checks.hint(exercise));
            List<Exercise> ofLesson = all.stream()
                    .filter(each -> each.lesson() == exercise.lesson())
                    .toList();
            commands.put(exercise.lesson() + "-check", () -> checks.run(ofLesson));
        }
        commands.put("check", () -> checks.run(all));
        commands.put("watch", () -> Watch.run(lessons, messages));
    }

    private void weave() throws Refusal {
        List<Path> rewritten = Weave.all(lessons);
        var stubs = new Stubs(lessons.home());
        for (Exercise exercise : Exercises.all(lessons)) {
            if (stubs.keep(exercise)) {
                rewritten.add(stubs.kept(exercise));
            }
        }
        rewritten.forEach(file ->
                System.out.println(messages.say("weave.written", lessons.home().relativize(file))));
        if (rewritten.isEmpty()) {
            System.out.println(messages.say("weave.nothing"));
        }
    }

    private void drawPictures() throws Refusal {
        for (Path file : Pictures.write(lessons)) {
            System.out.println(messages.say("pictures.drawn", lessons.home().relativize(file)));
        }
    }

    /** Who names an exercise, by its number or as its class, wants it checked; a hint would be counted. */
    private String meant(String what, Collection<String> known) throws Refusal {
        return Exercises.all(lessons).stream()
                .filter(exercise -> what.equals(exercise.number()) || what.equalsIgnoreCase(exercise.name()))
                .map(exercise -> exercise.number() + "-check")
                .findFirst()
                .orElseGet(() -> Nearest.to(what, known));
    }

    /** One thing that the course can do. */
    interface Command {
        void run() throws Refusal;
    }
}
