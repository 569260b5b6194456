package dev.whetstone.secondreader;

import dev.whetstone.grading.Grade;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.round.Round;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a language model read an answer too, where the group was told and the member lets it; there is one where a model is connected. */
public final class SecondReader {

    private static final Logger log = LoggerFactory.getLogger(SecondReader.class);

    private final Connection connection;

    SecondReader(Connection connection) {
        this.connection = connection;
    }

    /** Everything a connected reader works with. */
    record Connection(
            ReaderWords words, GuardedReader model, ReaderOptOuts optOuts, ReaderNotices notices, Members members) {}

    /** Whether an answer with this grade is one to be read, so that its author may have to wait. */
    public boolean isAskedAbout(Grade own) {
        return connection.words().use().covers(own);
    }

    /**
     * The grade of an answer after the second reader read it, or the same grade; never fails, and takes at most twice the time limit
     * of one request.
     *
     * @param memberId whose answer it is
     * @param own what the grader made of it
     */
    public Grade read(Round round, Question question, String memberId, String answer, Grade own) {
        return !isAskedAbout(own) ? own : reread(connection, round, question, memberId, answer, own);
    }

    /** The same for a grade that its author appeals, whatever the second reader is asked about else. */
    public Grade appealed(Round round, Question question, String memberId, String answer, Grade own) {
        return reread(connection, round, question, memberId, answer, own);
    }

    private static Grade reread(
            Connection to, Round round, Question question, String memberId, String answer, Grade own) {
        Optional<Rubric> rubric = question.rubric();
        if (rubric.isEmpty() || own.certainty() == Grade.Certainty.PEERS || own.isUnread() || answer.isBlank()) {
            return own;
        }
        try {
            Optional<Member> author =
                    to.members().find(memberId).filter(member -> !to.optOuts().has(member));
            if (author.isEmpty() || !to.notices().wereTold(round)) {
                return own;
            }
            Stream<Member> known = Stream.concat(author.stream(), to.members().of(round.groupId()).stream());
            String text = new Nameless(known.map(Member::name).toList()).of(answer, question);
            return to.model()
                    .ask(new GradingTask(question, rubric.get(), text))
                    .map(opinion -> new SecondGrade(own, opinion, to.words().reader()).grade())
                    .orElse(own);
        } catch (RuntimeException fault) {
            log.warn("The second reader could not be asked about an answer to {}", question.id(), fault);
            return own;
        }
    }
}
