package dev.whetstone.secondreader;

import dev.whetstone.chat.Markdown;
import dev.whetstone.group.Member;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A language model that asks on in an interview a member plays alone, where one is connected and the member lets it read what they
 * write. Whatever goes wrong, it says nothing.
 */
public final class InterviewVoice {

    private static final Logger log = LoggerFactory.getLogger(InterviewVoice.class);

    private final SecondReader.@Nullable Connection connection;

    InterviewVoice(SecondReader.@Nullable Connection connection) {
        this.connection = connection;
    }

    /** What a candidate talks about: the task as they read it, and what its interviewer has besides. */
    public record Matter(String task, List<String> expected, List<String> followUps) {

        public Matter {
            expected = List.copyOf(expected);
            followUps = List.copyOf(followUps);
        }
    }

    /**
     * The model's words, each one plain line of at most 300 characters; either may be empty.
     *
     * @param reader the model and whose computer it runs on, plain text
     */
    public record Remark(String reader, String question, String note) {}

    /** What a member is to be told before anything they write is read, as Markdown; empty where nothing is. */
    public Optional<String> notice(String memberId) {
        return listensTo(memberId)
                .map(to ->
                        "A language model, **%s**, reads along: it is sent each task and what you write, never a name, and may ask on and take a note. Its words are marked as such and count for nothing; %s keeps yours from it."
                                .formatted(Markdown.escape(to.words().reader()), ReaderWords.COMMAND));
    }

    /** Whether what a member writes is read. */
    public boolean reads(String memberId) {
        return listensTo(memberId).isPresent();
    }

    /** What the model would ask on and note; never fails, and takes at most twice the time limit of one request. */
    public Optional<Remark> on(Matter matter, String memberId, String words) {
        try {
            return listensTo(memberId).flatMap(to -> {
                List<String> names =
                        to.members().find(memberId).map(Member::name).stream().toList();
                String text = new Nameless(names).of(words, matter.task());
                return to.model().ask(new FollowUpTask(to.words().reader(), matter, text));
            });
        } catch (RuntimeException fault) {
            log.warn("The second reader could not be asked about an interview", fault);
            return Optional.empty();
        }
    }

    private Optional<SecondReader.Connection> listensTo(String memberId) {
        return Optional.ofNullable(connection)
                .filter(to -> to.members()
                        .find(memberId)
                        .filter(member -> !to.optOuts().has(member))
                        .isPresent());
    }
}
