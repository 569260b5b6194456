package dev.whetstone.mock.pool;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Form;
import dev.whetstone.mock.pairing.Level;
import dev.whetstone.mock.session.Seat;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of {@code /prep mock join}, empty or as the member filled it in before. */
final class PoolForm {

    static final String ACTION = "mock-join";

    private static final Map<Seat.Role, String> ROLES = Map.of(
            Seat.Role.CANDIDATE, "Candidate: I answer",
            Seat.Role.INTERVIEWER, "Interviewer: I ask",
            Seat.Role.OBSERVER, "Observer: I watch a pair and score too");

    private PoolForm() {}

    /** @param zone whose clock the hours are by */
    static Form of(Optional<PoolEntry> before, ZoneId zone, @Nullable ZoneId own) {
        Form form = new Form(
                "Mock interviews",
                List.of(new Block.Prose(about(zone, own))),
                ACTION,
                "",
                List.of(
                        new Form.Field(
                                "hours",
                                "When do you have time?",
                                "such as Mon 18-20, Sat 10-12",
                                Form.Input.LINE,
                                true,
                                "",
                                500,
                                List.of()),
                        Form.Field.many("roles", "What do you want to be?", "all of it if you choose nothing", roles()),
                        Form.Field.line("topics", "Topics", "such as sql, spark; empty for all", false, ""),
                        Form.Field.select("level", "How hard?", Level.MEDIUM.word(), levels()),
                        Form.Field.select("often", "How often?", Rhythm.WEEKLY.word(), rhythms())));
        return before.map(entry -> form.filled(values(entry))).orElse(form);
    }

    private static String about(ZoneId zone, @Nullable ZoneId own) {
        return own == null
                ? "I do not know your time zone, so the hours are by the group's clock, **%s**; add yours after them if it is another, such as `Mon 18-20 Europe/Berlin`."
                        .formatted(zone.getId())
                : "The hours are by your own clock, **%s**.".formatted(zone.getId());
    }

    private static Map<String, String> values(PoolEntry entry) {
        return Map.of(
                "hours",
                entry.hours(),
                "roles",
                entry.wishes().roles().stream().map(PoolForm::word).sorted().collect(Collectors.joining(",")),
                "topics",
                String.join(", ", entry.wishes().topics().stream().sorted().toList()),
                "level",
                entry.wishes().level().word(),
                "often",
                entry.rhythm().word());
    }

    static String word(Seat.Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static List<Form.Option> roles() {
        return Stream.of(Seat.Role.values())
                .map(role -> new Form.Option(word(role), ROLES.getOrDefault(role, word(role))))
                .toList();
    }

    private static List<Form.Option> levels() {
        return List.of(
                new Form.Option(Level.JUNIOR.word(), "Junior"),
                new Form.Option(Level.MEDIUM.word(), "Medium"),
                new Form.Option(Level.HARD.word(), "Hard"));
    }

    private static List<Form.Option> rhythms() {
        return Stream.of(Rhythm.values())
                .map(rhythm -> new Form.Option(rhythm.word(), rhythm.label()))
                .toList();
    }
}
