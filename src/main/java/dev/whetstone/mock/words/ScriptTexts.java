package dev.whetstone.mock.words;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.RichText;
import dev.whetstone.mock.session.Course;
import dev.whetstone.mock.session.Cue;
import dev.whetstone.mock.session.CueWriter;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.Seat;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.SqlQuestion;
import dev.whetstone.scenario.Scenario;
import dev.whetstone.scenario.ScenarioPart;
import dev.whetstone.scenario.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a part that begins looks like: task and data for everybody and for the place, the script for the interviewer alone. */
final class ScriptTexts implements CueWriter {

    private final Scenarios scenarios;
    private final QuestionBank bank;
    private final SeatNames names;

    ScriptTexts(Scenarios scenarios, QuestionBank bank, SeatNames names) {
        this.names = names;
        this.scenarios = scenarios;
        this.bank = bank;
    }

    @Override
    public Set<Cue.Kind> kinds() {
        return Set.of(Cue.Kind.PART);
    }

    /** By the seat the reader has as it is stored now: a cue of a part that ended is not said any more. */
    @Override
    public Optional<ChatMessage> write(MockSession session, Cue cue) {
        Optional<Scenario> scenario = scenarios.find(session.scenarioId());
        boolean open = cue.to().equals(Cue.PLACE);
        Optional<Seat> seat = session.seatOf(cue.to());
        boolean runs = session.state() == MockSession.State.RUNNING
                && session.course().map(Course::part).orElse(-1) == cue.part();
        if (scenario.isEmpty()
                || (seat.isEmpty() && !open)
                || !runs
                || cue.part() >= scenario.get().parts().size()) {
            return Optional.empty();
        }
        ScenarioPart part = scenario.get().parts().get(cue.part());
        String roles = seat.map(ScriptTexts::role).orElseGet(() -> names.roles(session));
        List<Block> blocks = new ArrayList<>(task(scenario.get(), cue.part(), session, roles));
        if (seat.map(Seat::role).filter(Seat.Role.INTERVIEWER::equals).isPresent()) {
            blocks.addAll(script(part));
            blocks.addAll(buttons(session, cue.part(), part));
        } else if (session.isAlone()) {
            blocks.add(new Block.Choices(List.of(
                    button("Next", "mock-next", session, cue.part(), true),
                    button("5 minutes more", "mock-more", session, cue.part(), false),
                    button("Pause or go on", "mock-pause", session, cue.part(), false),
                    button("End", "mock-end", session, cue.part(), false))));
        }
        return Optional.of(new ChatMessage(blocks));
    }

    private List<Block> task(Scenario scenario, int number, MockSession session, String roles) {
        ScenarioPart part = scenario.parts().get(number);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(
                "Part %d of %d: %s".formatted(number + 1, scenario.parts().size(), part.title())));
        boolean swapped = session.hasChangedRoles()
                && session.course().map(Course::swapAt).orElse(-1) == number;
        blocks.add(new Block.Prose("%d minutes%s."
                .formatted(
                        part.minutes(),
                        session.isAlone() ? "" : "; " + (swapped ? "**roles change**: " : "") + roles)));
        blocks.addAll(RichText.blocks(part.task()));
        question(part).ifPresent(question -> {
            blocks.addAll(RichText.blocks(question.body().prompt()));
            if (question instanceof SqlQuestion sql) {
                blocks.add(new Block.Code("sql", sql.schema().strip()));
                blocks.add(new Block.Code("sql", sql.data().strip()));
            }
        });
        return blocks;
    }

    private static String role(Seat seat) {
        return seat.role() == Seat.Role.OBSERVER
                ? "you watch"
                : "you are the " + seat.role().name().toLowerCase(Locale.ROOT);
    }

    private List<Block> script(ScenarioPart part) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("**For your eyes only.** Read the task out, then:"));
        blocks.add(new Block.Prose(list(part.script())));
        if (!part.followUps().isEmpty()) {
            blocks.add(new Block.Prose("**Go on with:**\n" + list(part.followUps())));
        }
        List<String> hints = new ArrayList<>(part.hints());
        question(part).ifPresent(question -> hints.addAll(question.body().hints()));
        if (!hints.isEmpty()) {
            blocks.add(new Block.Prose("**Hints to give, from gentle to strong:**\n" + list(hints)));
        }
        return blocks;
    }

    private static List<Block> buttons(MockSession session, int number, ScenarioPart part) {
        List<Choice> ticks = new ArrayList<>();
        for (int i = 0; i < part.expects().size(); i++) {
            ticks.add(new Choice(
                    "✓ " + (i + 1),
                    "mock-tick",
                    session.id() + ";" + number + ";" + i,
                    false,
                    part.expects().get(i)));
        }
        List<Choice> moves = new ArrayList<>();
        moves.add(button("Next", "mock-next", session, number, true));
        moves.add(button("5 minutes more", "mock-more", session, number, false));
        moves.add(button("Pause or go on", "mock-pause", session, number, false));
        moves.add(button("Swap roles", "mock-swap", session, number, false));
        moves.add(button("End", "mock-end", session, number, false));
        return List.of(
                new Block.Prose("**Tick what the candidate says by themselves:**"),
                new Block.Choices(ticks),
                new Block.Choices(moves));
    }

    private static Choice button(String label, String action, MockSession session, int part, boolean primary) {
        return new Choice(label, action, session.id() + ";" + part, primary);
    }

    private Optional<Question> question(ScenarioPart part) {
        return part.question().isEmpty() ? Optional.empty() : bank.find(part.question());
    }

    private static String list(List<String> lines) {
        return lines.stream().map(line -> "- " + Markdown.escape(line)).collect(Collectors.joining("\n"));
    }
}
