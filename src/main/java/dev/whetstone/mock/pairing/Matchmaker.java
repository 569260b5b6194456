package dev.whetstone.mock.pairing;

import dev.whetstone.mock.session.Seat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes pairs of those who are there; the same ones of the same ones, in whatever order they are given. */
public final class Matchmaker {

    private final PairScript.Choice scripts;

    public Matchmaker(PairScript.Choice scripts) {
        this.scripts = scripts;
    }

    /** The pairs, and who could be put with nobody. */
    public record Outcome(List<Pair> pairs, List<PairCandidate> alone) {
        public Outcome {
            pairs = List.copyOf(pairs);
            alone = List.copyOf(alone);
        }
    }

    /** @param candidates at most {@link Weights#MOST_MEMBERS}, each once */
    public Outcome of(List<PairCandidate> candidates) {
        List<PairCandidate> all = candidates.stream()
                .sorted(Comparator.comparing(PairCandidate::id))
                .toList();
        List<Pair> pairs = pairs(all);
        Set<String> placed = new HashSet<>();
        pairs.forEach(pair -> pair.seats().forEach(seat -> placed.add(seat.memberId())));
        List<PairCandidate> odd =
                all.stream().filter(one -> !placed.contains(one.id())).toList();
        List<Pair> watched = watched(pairs, odd);
        watched.forEach(pair -> pair.observer().ifPresent(third -> placed.add(third.id())));
        return new Outcome(
                watched, odd.stream().filter(one -> !placed.contains(one.id())).toList());
    }

    /** The two as a pair, if they can play and have time together. */
    public Optional<Pair> pair(PairCandidate one, PairCandidate other) {
        PairScript script = scripts.of(one, other);
        List<Instant> starts = Starts.of(List.of(one.free(), other.free()), script.length());
        return starts.isEmpty() || !one.wishes().fits(other.wishes())
                ? Optional.empty()
                : Optional.of(seated(one, other, script, starts));
    }

    /** Of those one can be paired with, the one with whom the pair is worth most. */
    public Optional<Pair> best(PairCandidate one, List<PairCandidate> others) {
        return others.stream()
                .sorted(Comparator.comparing(PairCandidate::id))
                .flatMap(other -> pair(one, other).stream())
                .max(Comparator.comparing(Matchmaker::weight));
    }

    private List<Pair> pairs(List<PairCandidate> all) {
        List<Matching.Edge> edges = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                edge(all, i, j).ifPresent(edges::add);
            }
        }
        return Matching.heaviest(edges).stream()
                .flatMap(edge -> pair(all.get(edge.one()), all.get(edge.other())).stream())
                .toList();
    }

    private Optional<Matching.Edge> edge(List<PairCandidate> all, int i, int j) {
        return pair(all.get(i), all.get(j)).map(pair -> new Matching.Edge(i, j, weight(pair)));
    }

    /** What a pair is worth, see {@link Weights}. */
    static long weight(Pair pair) {
        return Weights.of(pair.candidate(), pair.interviewer(), pair.starts().size());
    }

    private static Pair seated(PairCandidate one, PairCandidate other, PairScript script, List<Instant> starts) {
        boolean oneAnswers = answers(one, other) && (!answers(other, one) || isWeaker(one, other));
        return oneAnswers
                ? new Pair(one, other, Optional.empty(), script, starts)
                : new Pair(other, one, Optional.empty(), script, starts);
    }

    private static boolean answers(PairCandidate one, PairCandidate other) {
        return one.wishes().wants(Seat.Role.CANDIDATE) && other.wishes().wants(Seat.Role.INTERVIEWER);
    }

    private static boolean isWeaker(PairCandidate one, PairCandidate other) {
        int difference = Double.compare(mean(one), mean(other));
        return difference == 0 ? one.id().compareTo(other.id()) < 0 : difference < 0;
    }

    private static double mean(PairCandidate one) {
        return one.past().mastery().values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0.5);
    }

    /** Puts odd ones who want to watch to pairs that have time when they have. */
    private List<Pair> watched(List<Pair> pairs, List<PairCandidate> odd) {
        List<Matching.Edge> edges = new ArrayList<>();
        for (int i = 0; i < odd.size(); i++) {
            for (int j = 0; odd.get(i).watches() && j < pairs.size(); j++) {
                int starts = together(pairs.get(j), odd.get(i)).size();
                if (starts > 0) {
                    edges.add(new Matching.Edge(i, odd.size() + j, Weights.watching(odd.get(i), starts)));
                }
            }
        }
        List<Pair> watched = new ArrayList<>(pairs);
        for (Matching.Edge edge : Matching.heaviest(edges)) {
            int j = edge.other() - odd.size();
            PairCandidate third = odd.get(edge.one());
            watched.set(j, pairs.get(j).watchedBy(third, together(pairs.get(j), third)));
        }
        return watched;
    }

    private static List<Instant> together(Pair pair, PairCandidate third) {
        return Starts.of(
                List.of(pair.candidate().free(), pair.interviewer().free(), third.free()),
                pair.script().length());
    }
}
