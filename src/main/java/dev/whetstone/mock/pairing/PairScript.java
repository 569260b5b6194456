package dev.whetstone.mock.pairing;

import java.time.Duration;

/** A scenario and how long it takes. */
public record PairScript(String scenarioId, Duration length) {

    /** Which scenario two members would play; the same one whichever of them is named first. */
    @FunctionalInterface
    public interface Choice {
        PairScript of(PairCandidate one, PairCandidate other);
    }
}
