package course.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.check.Report;
import course.check.Step;
import course.check.Story;
import course.check.Verdict;
import course.say.Messages;

/**
 * A verdict as one line of JSON, for programs. Fields: {@code exercise}, {@code title}, {@code passed},
 * {@code points}, {@code of}; {@code obstacle} (MISSING, WRONG_CLASS or DOES_NOT_COMPILE) and {@code errors}
 * (line, column, text, message) where nothing could be checked; {@code checks}, each with {@code name},
 * {@code title}, {@code status} (PASSED, FAILED, SKIPPED or COURSE_FAULT), {@code points}, {@code remark}
 * and, where it failed, {@code cause}, {@code sent}, {@code expected}, {@code came}, {@code firstWrong} (the
 * index of the first wrong byte) and {@code waitsAt}.
 */
final class VerdictJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Messages messages;
    private final Report report;

    VerdictJson(Messages messages) {
        this.messages = messages;
        this.report = new Report(messages);
    }

    String of(Verdict verdict) {
        ObjectNode line = JSON.createObjectNode();
        line.put("exercise", verdict.exercise().number());
        line.put("title", report.text(verdict.exercise(), "title"));
        line.put("passed", verdict.passed());
        line.put("points", verdict.earned());
        line.put("of", verdict.exercise().points());
        verdict.obstacle().ifPresent(obstacle -> line.put("obstacle", obstacle.name()));
        if (!verdict.errors().isEmpty()) {
            line.set("errors", JSON.valueToTree(verdict.errors()));
        }
        ArrayNode checks = line.putArray("checks");
        verdict.results().forEach(result -> checks.add(check(verdict, result)));
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ObjectNode check(Verdict verdict, Verdict.Result result) {
        ObjectNode check = JSON.createObjectNode();
        check.put("name", result.check());
        if (!result.check().isEmpty()) {
            check.put("title", report.text(verdict.exercise(), "check." + result.check()));
        }
        check.put("status", result.status().name());
        check.put("points", result.points());
        check.put("remark", result.remark());
        result.story().ifPresent(story -> tell(check, story));
        return check;
    }

    private void tell(ObjectNode check, Story story) {
        check.put("cause", story.cause().name());
        ArrayNode sent = check.putArray("sent");
        for (Step step : story.sent()) {
            sent.add(step.in(messages));
        }
        check.put("expected", story.expected().in(messages));
        check.put("came", story.came().in(messages));
        story.comparison().ifPresent(comparison -> check.put("firstWrong", comparison.firstWrong()));
        ArrayNode places = check.putArray("waitsAt");
        story.places().forEach(places::add);
    }
}
