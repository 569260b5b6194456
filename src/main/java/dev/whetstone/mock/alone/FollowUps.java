package dev.whetstone.mock.alone;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Markdown;
import dev.whetstone.mock.session.Course;
import dev.whetstone.mock.session.Cue;
import dev.whetstone.mock.session.CueWriter;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.scenario.ScenarioPart;
import dev.whetstone.scenario.Scenarios;
import dev.whetstone.schedule.Workers;
import dev.whetstone.secondreader.InterviewVoice;
import dev.whetstone.secondreader.InterviewVoice.Matter;
import dev.whetstone.secondreader.InterviewVoice.Remark;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Has a connected language model ask on in a session alone, beside the session: it is never waited for, and what it does not say is
 * missed by nobody. Its words are told as its own.
 */
final class FollowUps implements CueWriter {

    private static final int LEAST = 20;
    private static final int MOST_A_PART = 3;

    private final Sources sources;
    private final InterviewVoice voice;
    private final Workers workers;
    private final Clock clock;

    FollowUps(Sources sources, InterviewVoice voice, Workers workers, Clock clock) {
        this.sources = sources;
        this.voice = voice;
        this.workers = workers;
        this.clock = clock;
    }

    /** Where it is looked up what a session is about. */
    record Sources(MockSessions sessions, Scenarios scenarios, QuestionBank bank) {

        Optional<ScenarioPart> part(MockSession session, int number) {
            return scenarios
                    .find(session.scenarioId())
                    .filter(scenario -> number < scenario.parts().size())
                    .map(scenario -> scenario.parts().get(number));
        }

        Matter matter(ScenarioPart part) {
            String asked = bank.find(part.question())
                    .map(question -> "\n\n" + question.body().prompt())
                    .orElse("");
            return new Matter(part.task() + asked, part.expects(), part.followUps());
        }
    }

    @Override
    public Set<Cue.Kind> kinds() {
        return EnumSet.of(Cue.Kind.VOICE, Cue.Kind.ANSWERED, Cue.Kind.FOLLOW_UP);
    }

    @Override
    public Optional<ChatMessage> write(MockSession session, Cue cue) {
        return switch (cue.kind()) {
            case VOICE -> voice.notice(cue.to()).map(ChatMessage::text);
            case FOLLOW_UP -> followUp(session, cue);
            default -> {
                consider(session, cue);
                yield Optional.empty();
            }
        };
    }

    /** A question that comes too late is not asked. */
    private static Optional<ChatMessage> followUp(MockSession session, Cue cue) {
        boolean runs = session.state() == MockSession.State.RUNNING
                && session.course().map(Course::part).orElse(-1) == cue.part();
        return runs
                ? Optional.of(ChatMessage.of(
                        new Block.Prose("**The language model, %s, asks:**".formatted(Markdown.escape(cue.from()))),
                        new Block.Prose(Markdown.escape(cue.text()))))
                : Optional.empty();
    }

    private void consider(MockSession session, Cue cue) {
        long before = session.remarks().stream()
                .filter(remark -> remark.part() == cue.part())
                .count();
        boolean worth = cue.text().strip().length() >= LEAST && before < MOST_A_PART;
        if (worth && voice.reads(cue.from())) {
            sources.part(session, cue.part()).map(sources::matter).ifPresent(matter -> {
                boolean unused = workers.submit(
                        "follow-up %s:%d".formatted(session.id(), cue.number()),
                        () -> voice.on(matter, cue.from(), cue.text())
                                .ifPresent(remark -> keep(session.id(), cue, remark)));
            });
        }
    }

    private void keep(String session, Cue cue, Remark said) {
        var remark = new MockSession.Remark(cue.part(), cue.number(), said.reader(), said.question(), said.note());
        sources.sessions().remark(session, remark, clock.instant());
    }
}
