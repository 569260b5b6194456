package dev.whetstone.rating;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.round.Rounds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Every graded answer to a round that is revealed, as a game of its member against its question, with the grade as the score. What
 * was worth no points counts for none: the member had looked at the model answer. A game belongs to the date of its round, which a
 * line of the ledger need not do. Rounds are read a day at a time and their lines those of {@link #BATCH} rounds.
 */
record AnswerGames(Ledger ledger, Rounds rounds) implements RatedGames {

    private static final int BATCH = 100;

    @Override
    public void each(LocalDate monday, Consumer<RatedGame> game) {
        monday.datesUntil(monday.plusWeeks(1)).forEach(date -> {
            Map<String, String> questions = rounds.questionsRevealed(date);
            List<String> ids = List.copyOf(questions.keySet());
            for (int from = 0; from < ids.size(); from += BATCH) {
                games(ids.subList(from, Math.min(ids.size(), from + BATCH)), questions, game);
            }
        });
    }

    private void games(List<String> some, Map<String, String> questions, Consumer<RatedGame> game) {
        List<Award> lines = ledger.answers(some);
        Map<String, Integer> points =
                lines.stream().collect(Collectors.groupingBy(Award::cause, Collectors.summingInt(Award::points)));
        for (Award line : Ledger.graded(lines.stream())) {
            String question = questions.get(String.valueOf(line.roundId()));
            if (question != null && points.getOrDefault(line.cause(), 0) > 0) {
                game.accept(new RatedGame(
                        RatedGame.member(line.groupId(), line.memberId()), RatedGame.question(question), line.grade()));
            }
        }
    }
}
