package dev.whetstone.rating;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every graded answer to a round that is revealed, as a game of its member against its question, with the grade as the score. What
 * was worth no points counts for none: the member had looked at the model answer.
 */
record AnswerGames(Ledger ledger, Rounds rounds) implements RatedGames {

    /** A round's question, and the date it counts for. */
    private record Asked(String question, LocalDate date) {}

    @Override
    public void each(Consumer<RatedGame> game) {
        Map<String, Asked> asked = new HashMap<>();
        try (Stream<Round> revealed = rounds.revealed()) {
            revealed.forEach(
                    round -> asked.put(round.id(), new Asked(RatedGame.question(round.questionId()), round.date())));
        }
        List<Award> ofOne = new ArrayList<>();
        try (Stream<Award> lines = ledger.answers()) {
            lines.forEach(line -> {
                if (!ofOne.isEmpty() && !isSame(ofOne.get(0), line)) {
                    games(ofOne, asked, game);
                    ofOne.clear();
                }
                ofOne.add(line);
            });
        }
        games(ofOne, asked, game);
    }

    private static boolean isSame(Award one, Award other) {
        return one.groupId().equals(other.groupId()) && one.memberId().equals(other.memberId());
    }

    /** The lines are those of one member in one group. */
    private static void games(List<Award> lines, Map<String, Asked> asked, Consumer<RatedGame> game) {
        Map<String, Integer> points =
                lines.stream().collect(Collectors.groupingBy(Award::cause, Collectors.summingInt(Award::points)));
        for (Award line : Ledger.graded(lines)) {
            Asked round = asked.get(String.valueOf(line.roundId()));
            if (round != null && points.getOrDefault(line.cause(), 0) > 0) {
                game.accept(RatedGame.on(
                        round.date(),
                        RatedGame.member(line.groupId(), line.memberId()),
                        round.question(),
                        line.grade()));
            }
        }
    }
}
