package dev.whetstone.chat.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Finds the name that somebody meant who slipped on the keyboard. */
final class Slips {

    private static final int LONGEST = 30;

    private Slips() {}

    /** The nearest name: one letter in three may be wrong, missing or too many, or two have changed places; two such slips at most. */
    static Optional<String> nearest(String typed, Collection<String> names) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        LevenshteinAutomata slips = new LevenshteinAutomata(typed, true);
        int most = Math.min(LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE, typed.length() / 3);
        return IntStream.rangeClosed(0, most)
                .mapToObj(slips::toAutomaton)
                .map(CharacterRunAutomaton::new)
                .flatMap(meant -> names.stream().filter(meant::run).min(Comparator.naturalOrder()).stream())
                .findFirst();
    }
}
