package dev.whetstone.dashboard.page;

import dev.whetstone.feedback.PastAnswer;
import java.util.List;
import java.util.Map;

/**
 * One answer as the template shows it.
 *
 * @param state what the grade is, in words
 * @param percent 0..100, or -1 where there is none to show
 */
record AnswerView(String title, String topic, String day, String state, int percent, List<TryView> tries) {

    /** One attempt; {@code note} is empty where it counts. */
    record TryView(String at, String text, String note, List<Map<String, Object>> reasons) {}

    static AnswerView of(PastAnswer answer, PageTimes times) {
        Pieces pieces = new Pieces(times);
        return new AnswerView(
                answer.title(),
                answer.topic(),
                PageTimes.day(answer.round().date()),
                state(answer),
                answer.percent().orElse(-1),
                answer.tries().stream()
                        .map(one -> new TryView(times.full(one.at()), one.text(), one.note(), pieces.of(one.reasons())))
                        .toList());
    }

    private static String state(PastAnswer answer) {
        if (answer.percent().isPresent()) {
            return answer.percent().getAsInt() + " %";
        }
        return answer.round().isRevealed() ? "no grade" : "not revealed yet";
    }
}
