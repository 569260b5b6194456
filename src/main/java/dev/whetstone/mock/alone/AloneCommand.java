package dev.whetstone.mock.alone;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.assessment.AssessmentDesk;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.scenario.Scenario;
import dev.whetstone.scenario.Scenarios;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /prep mock alone}: plays a scenario with the bot in direct messages, or shows those there are. */
record AloneCommand(GroupDesk groups, AssessmentDesk desk, Scenarios scenarios) implements Command {

    private static final int MOST = 25;

    @Override
    public Spec spec() {
        return new Spec(
                "mock alone",
                "Plays a mock interview with me, in direct messages",
                Audience.ANYONE,
                List.of(Parameter.rest("scenario", "what to play; without it I list what there is", false)));
    }

    @Override
    public List<String> suggest(String parameter, String typed) {
        String start = typed.toLowerCase(Locale.ROOT);
        return scenarios.all().stream()
                .filter(scenario -> (scenario.id() + " " + scenario.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(start))
                .map(Scenario::id)
                .limit(MOST)
                .toList();
    }

    @Override
    public Reply run(Call call) {
        String wanted = call.value("scenario", "").strip();
        return groups.with(call, group -> wanted.isEmpty() ? list() : play(call, group, wanted));
    }

    private Reply list() {
        List<Choice> buttons = scenarios.all().stream()
                .limit(MOST)
                .map(scenario -> new Choice(
                        scenario.title(),
                        "mock-with-me",
                        scenario.id(),
                        false,
                        "%d minutes, %s: %s".formatted(scenario.minutes(), scenario.level(), scenario.about())))
                .toList();
        return buttons.isEmpty()
                ? Reply.say("There is no scenario to play.")
                : new Reply.Private(ChatMessage.of(
                        new Block.Prose("I ask, keep the time and grade what I can. Which one?"),
                        new Block.Choices(buttons)));
    }

    private Reply play(Call call, StudyGroup group, String wanted) {
        Optional<Scenario> scenario = scenarios.called(wanted);
        if (scenario.isEmpty()) {
            return Reply.wrong(
                    "scenario",
                    "There is no scenario %s; `/prep mock alone` lists those there are."
                            .formatted(Markdown.quoted(wanted)));
        }
        String member = desk.members().of(call.member()).id();
        boolean plays = desk.sessions().openOf(member).stream()
                .anyMatch(session -> session.state() == MockSession.State.RUNNING);
        if (plays) {
            return Reply.say("You are in a session already; end that one first.");
        }
        if (desk.assessments().isRunning(member)) {
            return Reply.say(AssessmentDesk.BUSY);
        }
        String id = group.id() + "-a" + Integer.toHexString(call.id().hashCode())
                + Long.toHexString(call.at().toEpochMilli());
        boolean unused = desk.sessions()
                .insert(MockSession.alone(
                        id,
                        group.id(),
                        scenario.get().id(),
                        member,
                        desk.clock().instant()));
        return Reply.say("I play the interviewer; it begins in a moment, in your direct messages.");
    }
}
