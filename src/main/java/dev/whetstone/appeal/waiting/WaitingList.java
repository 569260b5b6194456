package dev.whetstone.appeal.waiting;

import dev.whetstone.answer.Judgements;
import dev.whetstone.appeal.Appeal;
import dev.whetstone.appeal.Appeals;
import dev.whetstone.appeal.CaseFile;
import dev.whetstone.appeal.Cases;
import dev.whetstone.appeal.Cases.Case;
import dev.whetstone.feedback.GivenAnswer;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a group waits for a person: unsure answers, discussions short of peers and appeals, the oldest first. */
record WaitingList(Appeals appeals, Judgements judgements, Cases cases) {

    /** Rounds that closed longer ago than this are let rest. */
    static final Duration LATELY = Duration.ofDays(60);

    private static final int MOST_ROUNDS = 240;

    List<Waiting> of(StudyGroup group, Instant now) {
        return Stream.concat(appealed(group), unsure(group, now))
                .sorted(Comparator.comparing(Waiting::since).thenComparing(Waiting::look))
                .toList();
    }

    private Stream<Waiting> appealed(StudyGroup group) {
        return appeals.openIn(group.id()).stream()
                .flatMap(appeal -> cases.of(appeal.roundId()).stream()
                        .map(found -> new Waiting(
                                appeal.at(),
                                CaseFile.title(found.question()),
                                "an appeal against %d %%".formatted(CaseFile.percent(appeal.before())),
                                appeal.memberId(),
                                LookAction.APPEAL + appeal.id())));
    }

    private Stream<Waiting> unsure(StudyGroup group, Instant now) {
        Map<String, Round> rounds = Stream.of(Round.State.CLOSED, Round.State.REVEALED)
                .flatMap(state -> cases.rounds().of(group.id(), state, MOST_ROUNDS).stream())
                .filter(round -> closed(round).isAfter(now.minus(LATELY)))
                .collect(Collectors.toMap(Round::id, Function.identity()));
        return judgements.waiting(rounds.keySet()).stream()
                .filter(answer ->
                        appeals.find(Appeal.id(answer)).filter(Appeal::isOpen).isEmpty())
                .flatMap(answer -> unsure(answer, rounds).stream());
    }

    private Optional<Waiting> unsure(GivenAnswer answer, Map<String, Round> rounds) {
        return Optional.ofNullable(rounds.get(answer.roundId()))
                .flatMap(round -> cases.of(round)
                        .map(Case::question)
                        .map(question -> new Waiting(
                                closed(round),
                                CaseFile.title(question),
                                answer.isWithPeers()
                                        ? "a discussion short of peers"
                                        : "an answer I am not sure about (%d %%)"
                                                .formatted(CaseFile.percent(answer.score())),
                                answer.memberId(),
                                answer.roundId() + "|" + answer.memberId())));
    }

    private static Instant closed(Round round) {
        return round.closedAt().orElse(round.closesAt());
    }
}
