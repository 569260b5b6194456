package dev.whetstone.grading.text.rubric;

import dev.whetstone.grading.text.language.AnswerText;
import dev.whetstone.question.Rubric.Point;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells how much of a rubric point an answer holds: the best of the point's wordings counts. */
public final class PointMatcher {

    private final Set<String> known;
    private final AnswerText answer;

    /**
     * @param known stems of the question's own words, which earn nothing
     */
    public PointMatcher(Set<String> known, AnswerText answer) {
        this.known = known;
        this.answer = answer;
    }

    /** Empty if no wording of the point has a word that the question does not have. */
    Optional<Coverage> match(Point point) {
        List<Wording> wordings = wordings(point, known);
        return wordings.stream().map(wording -> wording.coverage(answer)).reduce(Coverage::best);
    }

    /** The wordings that say something the known words do not. */
    static List<Wording> wordings(Point point, Set<String> known) {
        return point.wordings()
                .map(text -> Wording.of(text, known))
                .filter(wording -> !wording.isEmpty())
                .toList();
    }
}
