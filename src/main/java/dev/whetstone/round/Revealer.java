package dev.whetstone.round;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.group.AdminNotes;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the model answer of a closed round in its threads and lets the features tell their part. */
final class Revealer {

    private static final Logger log = LoggerFactory.getLogger(Revealer.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MOST_ATTEMPTS = 12;

    private final Rounds rounds;
    private final RoundTexts texts;
    private final ChatPlatforms platforms;
    private final List<RoundFollower> followers;
    private final AdminNotes notes;
    private final Clock clock;
    private final Leases leases;

    Revealer(
            Rounds rounds,
            RoundTexts texts,
            ChatPlatforms platforms,
            List<RoundFollower> followers,
            AdminNotes notes,
            Clock clock,
            Leases leases) {
        this.rounds = rounds;
        this.texts = texts;
        this.platforms = platforms;
        this.followers = followers;
        this.notes = notes;
        this.clock = clock;
        this.leases = leases;
    }

    /**
     * Reveals a closed round, or postpones it while answers given in time are still being graded.
     *
     * @param fresh whether this claim closed the round itself, so that no reveal can stand yet
     */
    void reveal(Round round, StudyGroup group, boolean fresh) {
        Instant now = clock.instant();
        boolean waitedLong = now.isAfter(round.closedAt().orElse(now).plus(PATIENCE));
        if (!waitedLong && !followers.stream().allMatch(follower -> follower.isSettled(round))) {
            round.waitUntil(now.plusSeconds(1));
            rounds.store(round);
            return;
        }
        Optional<Question> question = texts.question(round);
        if (!leases.prove(round)) {
            log.info("Round {} was taken over by another process", round.id());
            return;
        }
        boolean complete = question.isEmpty() || revealAll(round, group, question.get(), fresh);
        boolean somewhere = round.posts().stream().anyMatch(post -> post.reveal() != null);
        if (!complete && !somewhere) {
            round.postpone(now.plus(Backoff.after(round.attempts())));
            rounds.store(round);
            return;
        }
        finish(round);
    }

    private void finish(Round round) {
        RoundFollower.Summary summary = followers.stream()
                .map(follower -> follower.summary(round))
                .filter(known -> known.answered() > 0)
                .findFirst()
                .orElse(RoundFollower.Summary.NONE);
        round.reveal(summary.answered(), summary.averageGrade());
        if (rounds.store(round)) {
            log.info("Round {} is revealed, {} answered", round.id(), round.answered());
        }
    }

    /** Reveals in a channel that was away while others had their reveal; true when that stands or never will. */
    boolean revealLate(Round round, StudyGroup group, Round.Post post, Question question) {
        return revealIn(post, round, group, message(round, group, question), false);
    }

    private ChatMessage message(Round round, StudyGroup group, Question question) {
        boolean owed = followers.stream().anyMatch(follower -> follower.isOwed(round, group));
        return RevealMessage.full(question, highlights(round, group, question), owed);
    }

    /** True when every channel has its reveal or never will. */
    private boolean revealAll(Round round, StudyGroup group, Question question, boolean fresh) {
        ChatMessage message = message(round, group, question);
        boolean complete = true;
        for (Round.Post post : round.posts()) {
            if (post.reveal() == null) {
                complete &= revealIn(post, round, group, message, fresh);
            }
        }
        return complete;
    }

    private boolean revealIn(Round.Post post, Round round, StudyGroup group, ChatMessage message, boolean fresh) {
        try {
            ChatPlatform platform = platforms.of(post.channel());
            Optional<MessageRef> standing =
                    fresh ? Optional.empty() : platform.findReply(post.posted().thread(), round.revealMark());
            if (standing.isEmpty() && !leases.prove(round)) {
                return false;
            }
            MessageRef reveal =
                    standing.orElseGet(() -> platform.reply(post.posted().thread(), message, round.revealMark()));
            round.revealedIn(post.channel(), reveal);
            return true;
        } catch (ChatException e) {
            log.info(
                    "Round {} could not be revealed in {}: {}",
                    round.id(),
                    post.channel().key(),
                    e.getMessage());
            boolean givenUp = e.fault() == ChatException.Fault.REFUSED || round.attempts() >= MOST_ATTEMPTS;
            if (givenUp) {
                notes.tell(group, "unrevealed:" + round.id(), "A model answer could not be posted: " + e.getMessage());
            }
            return givenUp;
        }
    }

    private List<Block> highlights(Round round, StudyGroup group, Question question) {
        return followers.stream()
                .flatMap(follower -> follower.highlights(round, group, question).stream())
                .toList();
    }

    /** Takes the buttons off the question in one channel; true when that is done or never will be. */
    boolean closeQuestion(Round round, Round.Post post) {
        try {
            texts.closed(round)
                    .ifPresent(closed ->
                            platforms.of(post.channel()).update(post.posted().message(), closed));
            return true;
        } catch (ChatException e) {
            log.info("The question of {} could not be updated: {}", round.id(), e.getMessage());
            return e.fault() == ChatException.Fault.REFUSED;
        }
    }
}
