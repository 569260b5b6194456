package dev.whetstone.round;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.group.Curriculum;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.group.notes.AdminNotes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens, and is said to the admins, where a question or its model answer could not be posted. */
record Skips(Groups groups, RoundTexts texts, AdminNotes notes) {

    private static final Logger log = LoggerFactory.getLogger(Skips.class);

    /** The question is carried over first: a crash in between repeats that, where it would otherwise lose the question. */
    void skip(Round round, String refusal) {
        String reason =
                texts.exists(round) ? refusal : "the question " + round.questionId() + " is no longer in the bank";
        groups.change(round.groupId(), current -> current.moveOn(carry(current.curriculum(), round)));
        round.skip(reason);
        skips().increment();
        log.info("Round {} is skipped: {}", round.id(), reason);
    }

    /** The questions that were skipped since this process began. */
    static Counter skips() {
        return Counter.builder("whetstone.rounds.skipped")
                .description("Questions that could not be posted")
                .register(Metrics.globalRegistry);
    }

    private Curriculum carry(Curriculum curriculum, Round round) {
        return texts.exists(round) ? curriculum.carrying(round.questionId()) : curriculum;
    }

    /** Tells the admins once what was refused. */
    void tell(Round round, StudyGroup group) {
        switch (round.state()) {
            case SCHEDULED -> log.debug("Nothing is decided yet of round {}", round.id());
            case SKIPPED -> round.steps().refusal("skip").ifPresent(why -> skipped(round, group, why));
            case OPEN ->
                round.steps()
                        .refusal(RoundMachine.POST)
                        .ifPresent(why -> notes.tell(
                                group,
                                "refused:" + round.id(),
                                "The question of %s could not be posted everywhere: %s. It stands on %s."
                                        .formatted(round.date(), why, places(round))));
            default ->
                round.steps()
                        .refusal(RoundMachine.REVEAL)
                        .ifPresent(why -> notes.tell(
                                group,
                                "unrevealed:" + round.id(),
                                "A model answer could not be posted: %s.".formatted(why)));
        }
    }

    private void skipped(Round round, StudyGroup group, String why) {
        notes.tell(
                group,
                "skipped:" + round.id(),
                "The question of %s was skipped: %s.%s"
                        .formatted(round.date(), why, texts.exists(round) ? " It comes again next time." : ""));
    }

    private static String places(Round round) {
        return round.channels().stream().map(ChannelRef::platform).distinct().collect(Collectors.joining(" and "));
    }
}
