package dev.whetstone.mock.feedback;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Markdown;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.scenario.ScenarioPart;
import dev.whetstone.scenario.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Which points of a scenario a candidate made, shown once the session is over and feedback was released. */
record PointTexts(Scenarios scenarios) {

    /** What was expected in the parts in which the reader was the candidate, with the interviewer's ticks. */
    List<Block> ticked(MockSession session, String reader) {
        return session.isAlone()
                ? List.of()
                : parts(
                        session,
                        number -> session.wasCandidate(reader, number),
                        (number, point) ->
                                session.ticks().contains(new MockSession.Tick(reader, number, point)) ? "✓ " : "○ ");
    }

    /** What was expected in each part that was played alone, and what graders said of it. */
    List<Block> report(MockSession session) {
        String self = session.seats().get(0).memberId();
        List<Block> blocks =
                new ArrayList<>(parts(session, number -> session.wasCandidate(self, number), (number, point) -> ""));
        session.results().stream()
                .map(MockSession.Result::part)
                .distinct()
                .sorted()
                .forEach(number -> {
                    OptionalDouble best = session.results().stream()
                            .filter(result -> result.part() == number)
                            .mapToDouble(MockSession.Result::score)
                            .max();
                    best.ifPresent(score ->
                            blocks.add(new Block.Prose("The best of your answers in part %d is worth %d %%."
                                    .formatted(number + 1, Math.round(score * 100)))));
                });
        notes(session).ifPresent(blocks::add);
        return blocks;
    }

    /** What a language model noted of what was written, as its own words. */
    private static Optional<Block> notes(MockSession session) {
        List<MockSession.Remark> noted = session.remarks().stream()
                .filter(remark -> !remark.note().isEmpty())
                .toList();
        String lines = noted.stream()
                .map(remark -> "\n- Part %d: “%s”".formatted(remark.part() + 1, Markdown.escape(remark.note())))
                .collect(Collectors.joining());
        return noted.stream()
                .findFirst()
                .map(first -> new Block.Prose(
                        "**What the language model, %s, noted; its words, not mine, and they count for nothing:**%s"
                                .formatted(Markdown.escape(first.reader()), lines)));
    }

    private interface Sign {
        String of(int part, int point);
    }

    private List<Block> parts(MockSession session, IntPredicate played, Sign sign) {
        List<ScenarioPart> all = scenarios
                .find(session.scenarioId())
                .map(scenario -> scenario.parts())
                .orElse(List.of());
        List<Block> blocks = new ArrayList<>();
        for (int number = 0; number < all.size(); number++) {
            if (played.test(number)) {
                blocks.add(new Block.Prose(points(all.get(number), number, sign)));
            }
        }
        return blocks;
    }

    private static String points(ScenarioPart part, int number, Sign sign) {
        StringBuilder lines = new StringBuilder("**Expected in “" + Markdown.escape(part.title()) + "”:**");
        for (int point = 0; point < part.expects().size(); point++) {
            lines.append("\n- ")
                    .append(sign.of(number, point))
                    .append(Markdown.escape(part.expects().get(point)));
        }
        return lines.toString();
    }
}
