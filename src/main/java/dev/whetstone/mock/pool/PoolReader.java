package dev.whetstone.mock.pool;

import dev.whetstone.chat.Markdown;
import dev.whetstone.mock.pairing.HoursReader;
import dev.whetstone.mock.pairing.Level;
import dev.whetstone.mock.pairing.Wishes;
import dev.whetstone.mock.session.Seat;
import dev.whetstone.question.QuestionBank;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a member typed into the pool's form, all of it, so that everything that is wrong is said at once. */
record PoolReader(QuestionBank bank) {

    /** What was typed; {@code problems} by field, empty if all could be read. */
    record Typed(HoursReader.Reading hours, Wishes wishes, Rhythm rhythm, Map<String, String> problems) {

        /** All that is wrong, in one sentence. */
        String problem() {
            return problems.values().stream()
                    .map(sentence -> sentence.replaceFirst("\\.$", ""))
                    .collect(Collectors.joining("; ", "", "; nothing was changed."));
        }
    }

    Typed read(Map<String, String> values) {
        Map<String, String> problems = new LinkedHashMap<>();
        HoursReader.Reading hours = HoursReader.read(values.getOrDefault("hours", ""));
        if (!hours.problem().isEmpty()) {
            problems.put("hours", hours.problem());
        }
        Set<Seat.Role> roles = roles(values.getOrDefault("roles", ""), problems);
        Set<String> topics = topics(values.getOrDefault("topics", ""), problems);
        String hard = values.getOrDefault("level", Level.MEDIUM.word());
        Optional<Level> level = Level.of(hard);
        if (level.isEmpty()) {
            problems.put("level", "%s is no level; use junior, medium or hard.".formatted(Markdown.quoted(hard)));
        }
        String often = values.getOrDefault("often", Rhythm.WEEKLY.word());
        Optional<Rhythm> rhythm = Rhythm.of(often);
        if (rhythm.isEmpty()) {
            problems.put("often", "%s is neither weekly, fortnightly nor monthly.".formatted(Markdown.quoted(often)));
        }
        return new Typed(
                hours, new Wishes(roles, topics, level.orElse(Level.MEDIUM)), rhythm.orElse(Rhythm.WEEKLY), problems);
    }

    private static Set<Seat.Role> roles(String typed, Map<String, String> problems) {
        Set<Seat.Role> roles = EnumSet.noneOf(Seat.Role.class);
        for (String word : words(typed).toList()) {
            Optional<Seat.Role> role = Stream.of(Seat.Role.values())
                    .filter(one -> PoolForm.word(one).startsWith(word))
                    .findFirst();
            role.ifPresentOrElse(
                    roles::add,
                    () -> problems.put(
                            "roles",
                            "%s is no role; there are candidate, interviewer and observer."
                                    .formatted(Markdown.quoted(word))));
        }
        return roles.isEmpty() ? EnumSet.allOf(Seat.Role.class) : roles;
    }

    private Set<String> topics(String typed, Map<String, String> problems) {
        Set<String> known = bank.all().stream()
                .map(question -> question.head().topic())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> topics = new TreeSet<>();
        for (String word : words(typed).filter(one -> !one.equals("all")).toList()) {
            List<String> meant =
                    known.stream().filter(topic -> topic.equals(word)).toList();
            topics.addAll(meant);
            if (meant.isEmpty()) {
                problems.put(
                        "topics",
                        "There are no questions about %s; the topics are %s."
                                .formatted(Markdown.quoted(word), String.join(", ", known)));
            }
        }
        return topics;
    }

    private static Stream<String> words(String typed) {
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[,;\\s]+", -1))
                .filter(word -> !word.isEmpty());
    }
}
