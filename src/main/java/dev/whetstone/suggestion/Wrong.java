package dev.whetstone.suggestion;

import dev.whetstone.chat.Reply;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says what keeps a form from being taken. */
final class Wrong {

    private Wrong() {}

    /** All of it at once, each at its field; what belongs to no field stands in the sentence alone. */
    static Reply reply(Map<String, String> problems) {
        Map<String, String> atFields = new LinkedHashMap<>(problems);
        atFields.remove("");
        return Reply.wrong(atFields, said(problems.values()) + " Nothing was sent, and everything you wrote is kept.");
    }

    private static String said(Collection<String> sentences) {
        return String.join(" ", sentences);
    }
}
