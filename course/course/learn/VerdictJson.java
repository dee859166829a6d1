package course.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.check.Report;
import course.check.Step;
import course.check.Story;
import course.check.Verdict;
import course.say.Messages;
import java.util.HexFormat;

/** A verdict as one line of JSON, for programs. {@code course/course/learn/README.md} says what its fields mean. */
final class VerdictJson {
    /** In ASCII alone, so that it can be read whatever the terminal's charset is. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final int MOST_BYTES = 256;
    /** How many bytes are shown before the first wrong one, as far as there are so many. */
    private static final int BEFORE = 64;

    private final Messages messages;
    private final Report report;

    VerdictJson(Messages messages) {
        this.messages = messages;
        this.report = Checks.report(messages);
    }

    String of(Verdict verdict) {
        ObjectNode line = JSON.createObjectNode();
        line.put("exercise", verdict.exercise().number());
        line.put("title", report.text(verdict.exercise(), "title"));
        line.put("passed", verdict.passed());
        line.put("points", verdict.earned());
        line.put("of", verdict.exercise().points());
        line.put("replay", report.command(verdict.exercise(), "check"));
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
        check.put("page", messages.say("page." + story.cause()));
        ArrayNode sent = check.putArray("sent");
        for (Step step : story.sent()) {
            sent.add(step.in(messages));
        }
        check.put("expected", story.expected().in(messages));
        check.put("came", story.came().in(messages));
        story.comparison().ifPresent(comparison -> compare(check, comparison));
        ArrayNode places = check.putArray("waitsAt");
        story.places().forEach(places::add);
        ArrayNode printed = check.putArray("printed");
        story.printed().forEach(printed::add);
    }

    private static void compare(ObjectNode check, Story.Comparison comparison) {
        int from = Math.max(comparison.firstWrong() - BEFORE, 0);
        check.put("firstWrong", comparison.firstWrong());
        check.put("bytesFrom", from);
        check.put("expectedBytes", hex(comparison.expected(), from));
        check.put("cameBytes", hex(comparison.received(), from));
    }

    private static String hex(byte[] bytes, int from) {
        int start = Math.min(from, bytes.length);
        return HexFormat.of().formatHex(bytes, start, Math.min(start + MOST_BYTES, bytes.length));
    }
}
