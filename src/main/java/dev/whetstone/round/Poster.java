package dev.whetstone.round;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Posted;
import dev.whetstone.group.AdminNotes;
import dev.whetstone.group.Curriculum;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Slot;
import dev.whetstone.group.StudyGroup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts a claimed round to every channel of its group and opens it as soon as one of them has it. */
final class Poster {

    private static final Logger log = LoggerFactory.getLogger(Poster.class);

    private final Rounds rounds;
    private final Groups groups;
    private final ChatPlatforms platforms;
    private final AdminNotes notes;
    private final Clock clock;
    private final Duration grace;
    private final Leases leases;
    private final Strays strays;
    private final RoundTexts texts;
    private final CatchUp catchUp;

    Poster(
            Rounds rounds,
            Groups groups,
            RoundTexts texts,
            CatchUp catchUp,
            ChatPlatforms platforms,
            AdminNotes notes,
            Clock clock,
            Duration grace,
            Leases leases,
            Strays strays) {
        this.rounds = rounds;
        this.groups = groups;
        this.texts = texts;
        this.catchUp = catchUp;
        this.platforms = platforms;
        this.notes = notes;
        this.clock = clock;
        this.grace = grace;
        this.leases = leases;
        this.strays = strays;
    }

    /**
     * Posts what is not posted yet and stores the outcome.
     *
     * @param fresh whether this claim is the first, so that nothing can stand in the channel yet
     */
    void post(Round round, StudyGroup group, boolean fresh) {
        Optional<ChatMessage> message = texts.open(round, group);
        if (message.isEmpty()) {
            skip(round, group, "the question " + round.questionId() + " is no longer in the bank");
            return;
        }
        Outcome outcome = new Outcome(isLate(round));
        for (ChannelRef channel : group.channels()) {
            if (round.posts().stream().noneMatch(post -> post.channel().equals(channel))) {
                postTo(channel, round, message.get(), fresh, outcome);
                if (outcome.lost) {
                    log.info("Round {} was taken over by another process", round.id());
                    return;
                }
            }
        }
        conclude(round, group, outcome);
    }

    private boolean isLate(Round round) {
        return clock.instant().isAfter(round.dueAt().plus(grace));
    }

    private void postTo(ChannelRef channel, Round round, ChatMessage message, boolean fresh, Outcome outcome) {
        try {
            ChatPlatform platform = platforms.of(channel);
            Optional<Posted> standing = fresh
                    ? Optional.empty()
                    : platform.findPost(channel, round.postMark(), round.dueAt().minus(Duration.ofMinutes(5)));
            outcome.found |= standing.isPresent();
            if (standing.isEmpty() && outcome.late) {
                return;
            }
            if (!leases.prove(round)) {
                outcome.lost = true;
                return;
            }
            Posted posted = standing.orElseGet(() -> platform.post(channel, message, round.postMark()));
            if (standing.isEmpty() && !leases.prove(round)) {
                strays.add(round, channel, posted);
                outcome.lost = true;
                return;
            }
            rounds.link(posted.thread(), round.id());
            round.posted(channel, posted);
        } catch (ChatException e) {
            log.info("Round {} could not be posted to {}: {}", round.id(), channel.key(), e.getMessage());
            outcome.add(e);
        }
    }

    private void conclude(Round round, StudyGroup group, Outcome outcome) {
        if (round.posts().isEmpty() && (outcome.late || outcome.retry == null)) {
            skip(round, group, outcome.reason());
            return;
        }
        Instant again = clock.instant().plus(Backoff.after(round.attempts()));
        if (round.posts().isEmpty()) {
            round.postpone(again);
            rounds.store(round);
            return;
        }
        open(round, group, outcome, again);
        if (outcome.refused != null || (outcome.late && outcome.retry != null)) {
            notes.tell(
                    group,
                    "refused:" + round.id(),
                    "The question of %s could not be posted everywhere: %s.".formatted(round.date(), outcome.reason()));
        }
    }

    private void open(Round round, StudyGroup group, Outcome outcome, Instant again) {
        if (round.state() == Round.State.SCHEDULED) {
            round.open(clock.instant(), group.nextSlot().map(Slot::at).orElse(null));
            RoundMeters.posted(Duration.between(round.dueAt(), clock.instant()));
            log.info("Round {} is open", round.id());
        }
        round.postAgainAt(outcome.retry != null && !outcome.late ? again : null);
        if (rounds.store(round) && outcome.found) {
            catchUp.expect(round);
            catchUp.isDone(round);
        }
    }

    /** The question is carried over first: a crash in between repeats that, where it would otherwise lose the question. */
    private void skip(Round round, StudyGroup group, String reason) {
        if (round.state() == Round.State.OPEN) {
            round.postAgainAt(null);
            rounds.store(round);
            return;
        }
        if (!leases.prove(round)) {
            return;
        }
        boolean again = texts.exists(round);
        groups.change(group.id(), current -> current.moveOn(carry(current.curriculum(), round)));
        round.skip(reason);
        if (rounds.store(round)) {
            RoundMeters.skipped();
            log.info("Round {} is skipped: {}", round.id(), reason);
            notes.tell(
                    group,
                    "skipped:" + round.id(),
                    "The question of %s was skipped: %s.%s"
                            .formatted(round.date(), reason, again ? " It comes again next time." : ""));
        }
    }

    private Curriculum carry(Curriculum curriculum, Round round) {
        return texts.exists(round) ? curriculum.carrying(round.questionId()) : curriculum;
    }

    /** What went wrong with some channels. */
    private static final class Outcome {
        private final boolean late;
        private boolean found;
        private boolean lost;
        private @Nullable ChatException retry;
        private @Nullable ChatException refused;

        Outcome(boolean late) {
            this.late = late;
        }

        void add(ChatException e) {
            if (e.fault() == ChatException.Fault.REFUSED) {
                refused = e;
            } else {
                retry = e;
            }
        }

        /** A clause without its full stop. */
        String reason() {
            ChatException worst = refused == null ? retry : refused;
            if (worst == null) {
                return late ? "it could not be posted in time" : "the group has no channel";
            }
            return String.valueOf(worst.getMessage()).replaceFirst("\\.$", "");
        }
    }
}
