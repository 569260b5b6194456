package dev.whetstone.recap;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.picture.Fact;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The revealed question of a week that went worst, with its answer in a line; never one that another group still has to answer. */
record HardestQuestion(Rounds rounds, QuestionBank bank) {

    private static final int LEAST_ANSWERS = 2;

    /** From this mean grade on, nothing was hard. */
    private static final double EASY = 0.9;

    /** @param asked the revealed rounds of the week */
    Optional<RecapLine> of(StudyGroup group, List<Round> asked) {
        return asked.stream()
                .filter(round -> round.summary().answered() >= LEAST_ANSWERS
                        && round.summary().averageGrade() < EASY)
                .filter(round -> bank.find(round.questionId(), round.groupId())
                        .filter(question -> !question.kind().isForPeers())
                        .isPresent())
                .filter(round -> !rounds.isOpenElsewhere(round.questionId(), group.id(), group.channels()))
                .min(Comparator.comparingDouble((Round round) -> round.summary().averageGrade())
                        .thenComparing(Round::id))
                .flatMap(
                        round -> bank.find(round.questionId(), round.groupId()).map(question -> told(round, question)));
    }

    private static RecapLine told(Round round, Question question) {
        String title = question.head().title();
        long mean = Math.round(round.summary().averageGrade() * 100);
        return RecapLine.of(new Fact("Hardest question", "“%s”, %d %% on average".formatted(title, mean)))
                .and(". In a line: " + AnswerLine.of(question));
    }
}
