package dev.whetstone.mock.feedback;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Form;
import dev.whetstone.question.QuestionBank;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The feedback as three forms of at most five fields, which is what every platform can show. */
record FeedbackForms(QuestionBank bank) {

    static final Set<Integer> STEPS = Set.of(1, 2, 3);
    static final String TAGS = "tags";
    static final String HIRE = "hire";
    static final String FIRST = "first";
    static final String SECOND = "second";
    static final String WORK_ON = "work";
    static final String RATED = "rated";

    private static final int MOST_OPTIONS = 25;
    private static final Map<String, String> HIRES =
            ordered("strong-yes", "yes, gladly", "yes", "yes, with small doubts", "no", "not yet", "strong-no", "no");
    private static final Map<String, String> RATINGS =
            ordered("prepared", "prepared", "on-time", "on time", "useful", "useful");

    /** What one form brought. */
    record Filled(int step, Map<String, Integer> scores, Map<String, String> values) {

        /** The first field of its form that must be filled in and is not. */
        Optional<String> missing() {
            Stream<String> needed = switch (step) {
                case 1 -> Stream.concat(Criterion.technical().stream().map(Criterion::id), Stream.of(HIRE));
                case 2 -> Criterion.personal().stream().map(Criterion::id);
                default -> Stream.of(FIRST, SECOND, WORK_ON);
            };
            return needed.filter(field -> !scores.containsKey(field)
                            && values.getOrDefault(field, "").isBlank())
                    .findFirst();
        }
    }

    Form form(int step, String name, String argument, boolean rates) {
        List<Form.Field> fields = new ArrayList<>();
        if (step == 1) {
            Criterion.technical().forEach(one -> fields.add(one.field()));
            fields.add(Form.Field.select(HIRE, "Would you hire?", "yes", options(HIRES)));
        } else if (step == 2) {
            Criterion.personal().forEach(one -> fields.add(one.field()));
        } else {
            fields.add(Form.Field.line(FIRST, "First strength", "what went well", true, ""));
            fields.add(Form.Field.line(SECOND, "Second strength", "what else went well", true, ""));
            fields.add(Form.Field.paragraph(WORK_ON, "One thing to work on", "with an example from the session", ""));
            fields.add(Form.Field.many(TAGS, "Practise", "", tags()));
            if (rates) {
                fields.add(Form.Field.many(RATED, "As interviewer they were", "", options(RATINGS)));
            }
        }
        return new Form("%s (%d of 3)".formatted(name, step), "mock-feedback-form", argument, fields);
    }

    /** Only what its form has; a score or choice that is none is left out. */
    Filled filled(int step, Call call) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        call.values().forEach((field, value) -> {
            if (Criterion.of(field).isPresent() && value.matches("[1-4]")) {
                scores.put(field, Integer.parseInt(value));
            } else if (Set.of(HIRE, FIRST, SECOND, WORK_ON, TAGS, RATED).contains(field)) {
                values.put(field, value.strip());
            }
        });
        return new Filled(step, scores, values);
    }

    static String hire(String id) {
        return HIRES.getOrDefault(id, "");
    }

    static String rating(String id) {
        return RATINGS.getOrDefault(id, id);
    }

    /** A criterion's name, or the topic itself. */
    static String tag(String id) {
        return Criterion.of(id).map(Criterion::label).orElse(id);
    }

    private List<Form.Option> tags() {
        Set<String> topics = new TreeSet<>();
        bank.all().forEach(question -> topics.add(question.head().topic()));
        return Stream.concat(topics.stream(), Stream.of(Criterion.values()).map(Criterion::id))
                .limit(MOST_OPTIONS)
                .map(id -> new Form.Option(id, tag(id)))
                .toList();
    }

    private static List<Form.Option> options(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(entry -> new Form.Option(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
