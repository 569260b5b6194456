package dev.whetstone.question;

import java.util.List;

/** A question's texts, in the Markdown subset; hints go from gentle to strong. */
public record Body(String prompt, List<String> hints, String modelAnswer, List<String> followUps, Coaching coaching) {

    public Body {
        hints = List.copyOf(hints);
        followUps = List.copyOf(followUps);
    }

    /** Texts without coaching. */
    public Body(String prompt, List<String> hints, String modelAnswer, List<String> followUps) {
        this(prompt, hints, modelAnswer, followUps, Coaching.NONE);
    }
}
