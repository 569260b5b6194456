package dev.whetstone.mock.pairing;

import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;

/** The matching of the greatest total weight, by Kolmogorov's Blossom V as JGraphT has it. */
final class Matching {

    /** The library takes what is beyond 10¹⁰ for boundless; a power of two keeps whole numbers exact. */
    private static final int SCALE = -15;

    private Matching() {}

    /** Two that could go together, by their numbers from 0; {@code one} is the smaller. */
    record Edge(int one, int other, long weight) {}

    /** Those of the edges that are taken, none two of which share an end. */
    static List<Edge> heaviest(List<Edge> edges) {
        int beyond = edges.stream().mapToInt(Edge::other).max().orElse(0) + 1;
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(
                SupplierUtil.createIntegerSupplier(beyond), SupplierUtil.createDefaultWeightedEdgeSupplier());
        for (Edge edge : edges) {
            graph.addVertex(edge.one());
            graph.addVertex(edge.other());
            graph.setEdgeWeight(graph.addEdge(edge.one(), edge.other()), Math.scalb((double) edge.weight(), SCALE));
        }
        if (edges.isEmpty()) {
            return List.of();
        }
        var taken = new KolmogorovWeightedMatching<>(graph, ObjectiveSense.MAXIMIZE).getMatching();
        return edges.stream()
                .filter(edge -> taken.getEdges().contains(graph.getEdge(edge.one(), edge.other())))
                .toList();
    }
}
