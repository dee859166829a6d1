package course.grade.intake;

import course.say.Messages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What there is to say of one submission, as sentences, and not more of them than somebody reads. */
final class Remarks {
    private static final int MOST = 20;

    private final Messages messages;
    private final Set<String> sentences = new LinkedHashSet<>();

    Remarks(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param key the sentence's key
     * @param arguments what fills its gaps
     */
    void note(String key, Object... arguments) {
        sentences.add(messages.say(key, arguments));
    }

    String say(String key) {
        return messages.say(key);
    }

    List<String> all() {
        List<String> all = new ArrayList<>(sentences);
        int more = all.size() - MOST;
        if (more > 0) {
            all.subList(MOST, all.size()).clear();
            all.add(messages.say("handin.more", more));
        }
        return all;
    }
}
