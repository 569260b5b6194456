package dev.whetstone.feedback;

import dev.whetstone.attempt.Answer;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.copying.PrintLog;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was done while an answer was brought forward, to be noted in it. */
public final class DoneSteps {

    private final Set<String> told = new LinkedHashSet<>();
    private final Map<MessageRef, Optional<Mark>> signs = new LinkedHashMap<>();
    private int printed;

    /** Whether others' answers were looked at after this entry of the {@link PrintLog}. */
    public boolean isLookedAt(Answer answer, int printed) {
        return Math.max(this.printed, answer.progress().printed()) >= printed;
    }

    public void lookedAt(int printed) {
        this.printed = Math.max(this.printed, printed);
    }

    public boolean isNews(Answer answer) {
        return printed > answer.progress().printed()
                || !told.stream().allMatch(answer.progress()::isTold)
                || signs.entrySet().stream()
                        .anyMatch(sign -> !answer.progress().sign(sign.getKey()).equals(sign.getValue()));
    }

    public void note(Answer answer) {
        answer.progress().told(told);
        answer.progress().signed(signs);
        answer.progress().printed(Math.max(printed, answer.progress().printed()));
    }

    boolean isTold(Answer answer, String what) {
        return told.contains(what) || answer.progress().isTold(what);
    }

    /** The sign that stands on a message; empty for none. */
    Optional<Mark> sign(Answer answer, MessageRef message) {
        return signs.getOrDefault(message, answer.progress().sign(message));
    }

    void signed(MessageRef message, Optional<Mark> sign) {
        signs.put(message, sign);
    }

    void told(String what) {
        told.add(what);
    }
}
