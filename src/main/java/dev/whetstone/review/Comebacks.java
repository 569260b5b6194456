package dev.whetstone.review;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what comes back to a member: what they got below {@link Recall#KNOWN} in a round whose model answer they have seen. */
record Comebacks(ReviewCards cards, Ledger ledger, Rounds rounds, QuestionBank bank, ReviewChoice choice) {

    /** Answers a day at most. */
    static final int MOST_A_DAY = 10;

    private static final int MOST_OPEN = 50;

    /**
     * What a member can do today.
     *
     * @param due what comes back now, at most as many as are left today
     * @param answered how many they answered today
     * @param later when the next one comes back that is not due yet
     */
    record Day(List<ReviewCard> due, long answered, Optional<LocalDate> later) {}

    Day day(StudyGroup group, String memberId, LocalDate today) {
        Instant midnight = today.atStartOfDay(group.cadence().zone()).toInstant();
        refresh(group, memberId);
        long answered = cards.answeredOn(memberId, today, midnight);
        List<ReviewCard> waiting = cards.of(group.id(), memberId).stream()
                .filter(card -> card.pending() == null)
                .filter(card -> isPractice(card.questionId()))
                .toList();
        List<ReviewCard> due = waiting.stream()
                .filter(card -> !card.due().isAfter(today))
                .filter(card -> !isAsked(group, card.questionId()))
                .toList();
        return new Day(
                choice.of(group.id(), memberId, due, today, Math.max(0, MOST_A_DAY - answered)),
                answered,
                waiting.stream().map(ReviewCard::due).filter(today::isBefore).findFirst());
    }

    /** The topics whoever watched the member says they should practise. */
    Set<String> told(String memberId) {
        return choice.told(memberId);
    }

    /** Whether an answer to it, in whatever group, would help somebody in a round that is open. */
    private boolean isAsked(StudyGroup group, String questionId) {
        return rounds.isOpenElsewhere(questionId, group.id(), group.channels())
                || rounds.of(group.id(), Round.State.OPEN, MOST_OPEN).stream()
                        .anyMatch(round -> round.questionId().equals(questionId));
    }

    /** People judge discussions, so nobody could say how one went. */
    private boolean isPractice(String questionId) {
        return bank.find(questionId)
                .filter(question -> !question.kind().isForPeers())
                .isPresent();
    }

    /** Makes cards of what went badly since, and takes those back whose grade was raised before they came back. */
    private void refresh(StudyGroup group, String memberId) {
        Map<String, ReviewCard> known =
                cards.of(group.id(), memberId).stream().collect(Collectors.toMap(ReviewCard::questionId, card -> card));
        Map<String, ReviewCard> missed = missed(group.id(), memberId);
        Set<String> asked = known.keySet();
        missed.values().stream()
                .filter(card -> !asked.contains(card.questionId()))
                .forEach(cards::add);
        known.values().stream()
                .filter(card -> card.times() == 0 && !missed.containsKey(card.questionId()))
                .forEach(cards::drop);
    }

    private Map<String, ReviewCard> missed(String groupId, String memberId) {
        Map<String, ReviewCard> missed = new HashMap<>();
        for (Award line : ledger.read(groupId, memberId, Ledger::graded)) {
            if (line.grade() < Recall.KNOWN) {
                question(line)
                        .ifPresent(question -> missed.put(
                                question.id(),
                                ReviewCard.missed(groupId, memberId, question.id(), line.date(), line.grade())));
            }
        }
        return missed;
    }

    /** The question of a round that is revealed. */
    private Optional<Question> question(Award line) {
        return Optional.ofNullable(line.roundId())
                .flatMap(rounds::find)
                .filter(Round::isRevealed)
                .flatMap(round -> bank.find(round.questionId()));
    }
}
