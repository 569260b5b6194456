package dev.whetstone.trial;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.RichText;
import dev.whetstone.feedback.Feedback;
import dev.whetstone.grading.Trial;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.schedule.Leased;
import dev.whetstone.schedule.Leases;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs programs that are tried, and keeps each until its author has been told, however often the bot is started anew. */
record TrialRuns(Trial trial, Leases<KeptTrial> leases, Trials trials, Feedback feedback) {

    private static final Logger log = LoggerFactory.getLogger(TrialRuns.class);
    private static final String AWAY = "Programs cannot be run at the moment; try it again in a while.";

    /** What became of a wish to try a program. */
    enum Begun {
        RUNNING,
        /** The same command or form was delivered before. */
        KNOWN,
        NOTHING_TO_RUN
    }

    /** Keeps a program and begins to run it. */
    Begun begin(Round round, Question question, KeptTrial kept) {
        Optional<Leased<KeptTrial>> claimed = leases.claim(kept.id(), kept);
        if (claimed.isEmpty()) {
            return Begun.KNOWN;
        }
        Optional<CompletableFuture<String>> running = trial.of(question, kept.text());
        if (running.isEmpty()) {
            drop(claimed.get());
            return Begun.NOTHING_TO_RUN;
        }
        CompletableFuture<Void> unused =
                said(running.get(), round, kept.memberId()).thenAcceptAsync(words -> tell(round, claimed.get(), words));
        return Begun.RUNNING;
    }

    /** Goes on with one that somebody began and did not get to tell of. */
    void resume(Round round, Question question, Leased<KeptTrial> leased) {
        KeptTrial kept = leased.item();
        String words = kept.said();
        if (words == null) {
            CompletableFuture<String> running = trial.of(question, kept.text())
                    .orElseGet(() -> CompletableFuture.failedFuture(new IllegalStateException("Nothing runs it")));
            words = said(running, round, kept.memberId()).join();
        }
        tell(round, leased, words);
    }

    private CompletableFuture<String> said(CompletableFuture<String> running, Round round, String memberId) {
        return running.exceptionally(away -> {
            trials.giveBack(round, memberId);
            return AWAY;
        });
    }

    private void tell(Round round, Leased<KeptTrial> leased, String words) {
        KeptTrial kept = leased.item().saying(words);
        try {
            if (leases.prove(leased)) {
                ChatMessage message = new ChatMessage(RichText.blocks(words));
                feedback.say(round, kept.author(), kept.channel(), "trial:" + kept.id(), message);
                trials.told(leased);
            }
        } catch (ChatException e) {
            log.info("What came of a program could not be told yet: {}", e.getMessage());
            leases.later(leased, kept);
        } finally {
            leases.release(leased);
        }
    }

    /** There is nothing to say of it, or nothing any more. */
    void drop(Leased<KeptTrial> leased) {
        trials.told(leased);
        leases.release(leased);
    }
}
