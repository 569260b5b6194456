package dev.whetstone.duel;

import dev.whetstone.rating.RatedGame;
import dev.whetstone.rating.RatedGames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What duels tell of strength: each answer whose grade is sure, against its question, and the result, where both answered something.
 * Whoever was forgotten since is a stranger. A duel belongs to the day it ended on, in UTC.
 */
record DuelGames(Duels duels) implements RatedGames {

    @Override
    public void each(LocalDate monday, Consumer<RatedGame> game) {
        try (Stream<Duel> done = duels.done(midnight(monday), midnight(monday.plusWeeks(1)))) {
            done.forEach(duel -> each(duel, game));
        }
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static void each(Duel duel, Consumer<RatedGame> game) {
        answers(duel, 0, game);
        answers(duel, 1, game);
        if (duel.isFought()) {
            game.accept(new RatedGame(
                    player(duel, 0), player(duel, 1), duel.verdict().score()));
        }
    }

    private static void answers(Duel duel, int seat, Consumer<RatedGame> game) {
        for (int number = 0; number < duel.seat(seat).answers().size(); number++) {
            DuelAnswer answer = duel.seat(seat).answers().get(number);
            if (answer.isSure()) {
                game.accept(new RatedGame(
                        player(duel, seat), RatedGame.question(duel.questions().get(number)), answer.score()));
            }
        }
    }

    private static String player(Duel duel, int seat) {
        DuelSeat own = duel.seat(seat);
        return own.isGone() ? RatedGame.stranger(duel.id()) : RatedGame.member(duel.groupId(), own.memberId());
    }
}
