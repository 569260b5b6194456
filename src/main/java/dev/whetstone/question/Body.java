package dev.whetstone.question;

import java.util.List;

/** A question's texts, in the Markdown subset; hints go from gentle to strong. */
public record Body(String prompt, List<String> hints, String modelAnswer, List<String> followUps) {

    public Body {
        hints = List.copyOf(hints);
        followUps = List.copyOf(followUps);
    }
}
