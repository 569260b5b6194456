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
import dev.whetstone.group.StudyGroup;
import dev.whetstone.schedule.ScheduleProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts a claimed round to every channel of its group and opens it. */
final class Poster {

    private static final Logger log = LoggerFactory.getLogger(Poster.class);

    private final Rounds rounds;
    private final Groups groups;
    private final ChatPlatforms platforms;
    private final AdminNotes notes;
    private final Clock clock;
    private final Duration grace;
    private final RoundTexts texts;

    Poster(
            Rounds rounds,
            Groups groups,
            RoundTexts texts,
            ChatPlatforms platforms,
            AdminNotes notes,
            Clock clock,
            ScheduleProperties schedule) {
        this.rounds = rounds;
        this.groups = groups;
        this.texts = texts;
        this.platforms = platforms;
        this.notes = notes;
        this.clock = clock;
        this.grace = schedule.grace();
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
        Outcome outcome = new Outcome();
        for (ChannelRef channel : group.channels()) {
            if (round.posts().stream().noneMatch(post -> post.channel().equals(channel))) {
                postTo(channel, round, message.get(), fresh, outcome);
            }
        }
        conclude(round, group, outcome);
    }

    private void postTo(ChannelRef channel, Round round, ChatMessage message, boolean fresh, Outcome outcome) {
        try {
            ChatPlatform platform = platforms.of(channel);
            Optional<Posted> standing = fresh
                    ? Optional.empty()
                    : platform.findPost(channel, round.postMark(), round.dueAt().minus(Duration.ofMinutes(5)));
            Posted posted = standing.orElseGet(() -> platform.post(channel, message, round.postMark()));
            rounds.link(posted.thread(), round.id());
            round.posted(channel, posted);
        } catch (ChatException e) {
            log.info("Round {} could not be posted to {}: {}", round.id(), channel.key(), e.getMessage());
            outcome.add(e);
        }
    }

    private void conclude(Round round, StudyGroup group, Outcome outcome) {
        Instant now = clock.instant();
        boolean late = now.isAfter(round.dueAt().plus(grace));
        if (outcome.retry != null && !late) {
            round.postpone(now.plus(backoff(round.attempts())));
            rounds.store(round);
        } else if (round.posts().isEmpty()) {
            skip(round, group, outcome.reason());
        } else {
            round.open(now);
            rounds.store(round);
            log.info("Round {} is open", round.id());
        }
        if (outcome.refused != null) {
            notes.tell(
                    group,
                    "refused:" + round.id(),
                    "Today's question could not be posted everywhere: " + outcome.reason());
        }
    }

    private void skip(Round round, StudyGroup group, String reason) {
        round.skip(reason);
        if (rounds.store(round)) {
            groups.change(group.id(), current -> current.moveOn(carry(current.curriculum(), round)));
            log.info("Round {} is skipped: {}", round.id(), reason);
            notes.tell(
                    group,
                    "skipped:" + round.id(),
                    "The question of %s was skipped: %s. It comes again with the next one."
                            .formatted(round.date(), reason));
        }
    }

    private Curriculum carry(Curriculum curriculum, Round round) {
        return texts.exists(round) ? curriculum.carrying(round.questionId()) : curriculum;
    }

    /** 2 s, doubled with each attempt, at most 5 minutes. */
    private static Duration backoff(int attempts) {
        return Duration.ofSeconds(Math.min(300, 2L << Math.min(attempts, 8)));
    }

    /** What went wrong with some channels. */
    private static final class Outcome {
        private @Nullable ChatException retry;
        private @Nullable ChatException refused;

        void add(ChatException e) {
            if (e.fault() == ChatException.Fault.REFUSED) {
                refused = e;
            } else {
                retry = e;
            }
        }

        String reason() {
            ChatException worst = refused == null ? retry : refused;
            return worst == null ? "no channel is left" : String.valueOf(worst.getMessage());
        }
    }
}
