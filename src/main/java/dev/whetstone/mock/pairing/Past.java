package dev.whetstone.mock.pairing;

import java.util.Map;

/**
 * What happened to a member in the pool so far.
 *
 * @param met how often they were put together with each other member, by id
 * @param waited weeks since they were last put together with anybody, or since they joined
 * @param satOut whether the last pairing left them without a partner
 * @param noShows how often they did not come to what they had agreed to, lately
 * @param mastery mean grade 0..1 by topic, of those they answered
 */
public record Past(Map<String, Integer> met, int waited, boolean satOut, int noShows, Map<String, Double> mastery) {

    public Past {
        met = Map.copyOf(met);
        mastery = Map.copyOf(mastery);
    }
}
