package dev.whetstone.appeal;

import dev.whetstone.answer.Judgements;
import dev.whetstone.appeal.Cases.Case;
import dev.whetstone.attempt.Verdict;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Markdown;
import dev.whetstone.feedback.GivenAnswer;
import dev.whetstone.grading.Grade;
import dev.whetstone.secondreader.SecondReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings an appeal forward: asks who decides, ends it where nobody does, and tells its author what came of it. */
record AppealSteps(
        Appeals appeals, Judgements judgements, DeciderPost post, Optional<SecondReader> reader, Clock clock) {

    private static final Duration RETRY = Duration.ofMinutes(2);

    /** How often it is asked whether those who decide are still there. */
    private static final Duration AGAIN = Duration.ofHours(6);

    /** Does what is due; it may be called again after a crash. */
    void advance(Appeal appeal, Case about) {
        Optional<GivenAnswer> answer = judgements.withText(appeal.roundId(), appeal.memberId(), appeal.digest());
        Instant now = clock.instant();
        if (!appeal.isOpen()) {
            conclude(appeal, about, answer);
        } else if (answer.isEmpty()) {
            appeals.change(appeal.id(), current -> current.withdraw(now));
        } else if (appeal.isOver(now)) {
            end(appeal, about, answer.get(), now);
        } else if (isDeserted(appeal, about)) {
            passOn(appeal, about, answer.get(), "There is no admin who could decide on your answer to %s any more");
        } else {
            ask(read(appeal, about, answer.get()), about, answer.get(), appeal.tried());
        }
    }

    /** What no admin found time for goes to two peers, if there are two; what they found no time for either ends. */
    private void end(Appeal appeal, Case about, GivenAnswer answer, Instant now) {
        if (canPassOn(appeal, about)) {
            passOn(appeal, about, answer, "No admin found the time to look at your answer to %s within two weeks");
        } else {
            appeals.change(appeal.id(), current -> current.expire(now));
        }
    }

    /** Whether every admin who could decide has gone, and there are peers who can. */
    private boolean isDeserted(Appeal appeal, Case about) {
        return !appeal.isForPeers()
                && post.deciders().admins(about.group(), appeal.memberId()).isEmpty()
                && canPassOn(appeal, about);
    }

    private boolean canPassOn(Appeal appeal, Case about) {
        return !appeal.isForPeers()
                && peers(appeal, about, Set.of(), Appeal.PEERS).size() >= Appeal.PEERS;
    }

    private void passOn(Appeal appeal, Case about, GivenAnswer answer, String why) {
        judgements.tell(
                about.round(),
                answer,
                "appeal-peers:" + appeal.id(),
                ChatMessage.text(why.formatted(CaseFile.title(about.question()))
                        + ", so I ask two members who answered it too, without your name. You hear from me what they say,"
                        + " within two weeks from now."));
        appeals.change(appeal.id(), current -> current.passOn(clock.instant()));
    }

    /** Has a connected model read it once, for those who decide to know; it decides nothing. */
    private Appeal read(Appeal appeal, Case about, GivenAnswer answer) {
        if (appeal.isRead()) {
            return appeal;
        }
        Grade own = answer.grade();
        Grade second = reader.map(
                        one -> one.appealed(about.round(), about.question(), appeal.memberId(), answer.text(), own))
                .orElse(own);
        String opinion = second.verdict().equals(own.verdict()) ? "" : "%d".formatted(CaseFile.percent(second.score()));
        return appeals.change(appeal.id(), current -> current.read(opinion)).orElse(appeal);
    }

    private void ask(Appeal appeal, Case about, GivenAnswer answer, @Nullable Instant tried) {
        ChatMessage message =
                CaseFile.appeal(appeal, about.question(), answer, about.group().name());
        Set<String> reached = new LinkedHashSet<>();
        boolean all = true;
        for (Person person : toAsk(appeal, about)) {
            if (post.send(person, message, "appeal:" + appeal.id() + ":" + person.key(), tried)) {
                reached.add(person.key());
            } else {
                all = false;
            }
        }
        boolean complete = all;
        Instant again = clock.instant().plus(complete ? AGAIN : RETRY);
        Instant next = complete && appeal.until().isBefore(again) ? appeal.until() : again;
        appeals.change(appeal.id(), current -> current.asked(reached, complete, next));
    }

    private List<Person> toAsk(Appeal appeal, Case about) {
        if (appeal.isForPeers()) {
            Set<String> left = post.deciders().present(about.round(), appeal.asked());
            return peers(appeal, about, appeal.asked(), appeal.peersMissing(left));
        }
        return post.deciders().admins(about.group(), appeal.memberId()).stream()
                .filter(person -> !appeal.asked().contains(person.key()))
                .toList();
    }

    /** Members who answered too; no admin, who was asked before or may decide anyway. */
    private List<Person> peers(Appeal appeal, Case about, Set<String> without, int most) {
        Set<String> others = new LinkedHashSet<>(without);
        post.deciders().admins(about.group()).forEach(admin -> others.add(admin.key()));
        return post.deciders().peers(about.round(), appeal.memberId(), others, most);
    }

    private void conclude(Appeal appeal, Case about, Optional<GivenAnswer> answer) {
        appeal.outcome()
                .ifPresent(outcome -> judgements.rule(
                        about.round(),
                        about.question(),
                        appeal.memberId(),
                        new Verdict(appeal.digest(), outcome.score(), outcome.by(), outcome.reason())));
        answer.or(() -> judgements.result(appeal.roundId(), appeal.memberId()))
                .ifPresent(found -> judgements.tell(
                        about.round(), found, "appeal:" + appeal.id(), ChatMessage.text(news(appeal, about))));
        appeals.change(appeal.id(), Appeal::done);
    }

    private String news(Appeal appeal, Case about) {
        String of = "your answer to " + CaseFile.title(about.question());
        return switch (appeal.state()) {
            case EXPIRED ->
                "Nobody found the time to look at %s within %s weeks, I am sorry: the grade stays as it was."
                                .formatted(of, appeal.isPassedOn() ? "four" : "two")
                        + " You can still ask an admin of the group yourself.";
            case WITHDRAWN ->
                "You changed %s after you appealed, so I took the appeal back; the grade stays as it was."
                        .formatted(of);
            default ->
                appeal.outcome().map(outcome -> decided(appeal, of, outcome)).orElse("Your appeal has ended.");
        };
    }

    private String decided(Appeal appeal, String of, AppealVotes.Outcome outcome) {
        long before = CaseFile.percent(appeal.before());
        long now = CaseFile.percent(judgements
                .withText(appeal.roundId(), appeal.memberId(), appeal.digest())
                .map(GivenAnswer::score)
                .orElse(outcome.score()));
        return "**Your appeal:** %s looked at %s and %s.%s `/prep why` shows your points."
                .formatted(
                        capital(outcome.by()),
                        of,
                        now > before
                                ? "gave it %d %% instead of %d %%".formatted(now, before)
                                : "left it at %d %%".formatted(before),
                        reason(outcome.reason()));
    }

    /** A sentence that ends once. */
    private static String reason(String words) {
        boolean ends = words.matches(".*[.!?…]");
        return words.isEmpty() ? "" : " The reason: “" + Markdown.escape(words) + (ends ? "”" : "”.");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
