package dev.whetstone.secondreader;

import java.util.List;

/**
 * What a language model thinks of an answer, after its reply was found to be sound.
 *
 * @param score 0..1
 * @param met ids of the rubric's points that it found in the answer
 * @param reason one line of its own words, at most 300 characters; told after the reveal only
 */
record Opinion(double score, List<String> met, String reason) {

    Opinion {
        met = List.copyOf(met);
    }
}
