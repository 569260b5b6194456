package dev.whetstone.answer.feedback;

import dev.whetstone.answer.fold.Answer;
import dev.whetstone.answer.fold.Attempt;
import dev.whetstone.answer.fold.Folded;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.RichText;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.grading.Grade;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.round.Round;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a member privately how an answer went, and marks the message it came with. */
public final class Feedback {

    private static final Logger log = LoggerFactory.getLogger(Feedback.class);

    /** From this score on, the verdict names nothing that is left to say. */
    private static final double WHOLE = 0.9;

    private final ChatPlatforms platforms;

    public Feedback(ChatPlatforms platforms) {
        this.platforms = platforms;
    }

    /** Says one private sentence of Markdown in the round's thread. */
    public void say(Round round, MemberRef to, ChannelRef near, String about, String markdown) {
        unlessRefused(() -> send(round, to, near, ChatMessage.text(markdown), about));
    }

    /** Marks a message as taken where its grade takes a while; a message that came by a form has none. */
    void taken(Attempt attempt) {
        ThreadRef thread = attempt.thread();
        if (thread != null) {
            quietly(() -> platforms.of(thread.channel()).mark(thread, attempt.message(), Mark.TAKEN));
        }
    }

    /**
     * Makes a message wear this sign.
     *
     * @throws ChatException if it is to be tried again
     */
    void sign(Folded.Sign sign) {
        ChatPlatform platform = platforms.of(sign.thread().channel());
        Mark mark = sign.mark();
        unlessRefused(() -> {
            if (mark == null) {
                platform.unmark(sign.thread(), sign.message());
            } else {
                platform.mark(sign.thread(), sign.message(), mark);
            }
        });
    }

    /** Tells a member kindly that their words stand in an earlier answer of another member. */
    void copied(Round round, Attempt attempt) {
        unlessRefused(() -> send(
                round,
                attempt.author(),
                attempt.channel(),
                ChatMessage.text(
                        "These are nearly the words of an earlier answer in this thread, so they bring no points."
                                + " Say it in words of your own (edit your message) and they count."),
                "copy:" + attempt.key()));
    }

    /**
     * How an attempt went, without anything the reveal keeps back.
     *
     * @throws ChatException if the platform is away, so that it is told later
     */
    void graded(Round round, Question question, Answer answer, Attempt attempt, Grade grade) {
        String about = "graded:" + answer.id() + ":" + attempt.key();
        unlessRefused(() -> send(
                round,
                attempt.author(),
                attempt.channel(),
                beforeReveal(round, question, answer, attempt, grade),
                about));
    }

    /** Everything about an answer, after the reveal. */
    public void revealed(Round round, Question question, Answer answer, Attempt attempt, Grade grade) {
        List<Block> blocks = new ArrayList<>();
        boolean withPeers = grade.certainty() == Grade.Certainty.PEERS
                && answer.settled(attempt).isEmpty();
        blocks.add(new Block.Prose("**How your answer to “%s” went:** %s, %s."
                .formatted(
                        title(question),
                        withPeers ? "no grade yet" : percent(answer.scoreOf(attempt)) + " %",
                        points(answer, question) + (withPeers ? " so far" : ""))));
        blocks.addAll(details(question, grade));
        answer.settled(attempt)
                .ifPresent(settled -> blocks.add(new Block.Prose("The grade was " + settled.told() + ".")));
        if (grade.certainty() != Grade.Certainty.CERTAIN
                && answer.settled(attempt).isEmpty()) {
            blocks.add(new Block.Prose(
                    grade.certainty() == Grade.Certainty.PEERS
                            ? "It is still with your peers: two of them score it, then you get its points."
                            : "I am not sure about this grade; an admin or two peers can settle it."));
        }
        if (GivenAnswer.of(answer, attempt).filter(GivenAnswer::isAppealable).isPresent()) {
            blocks.add(new Block.Choices(List.of(Choice.of("I think this is better than that", "appeal", round.id()))));
        }
        unlessRefused(() ->
                send(round, attempt.author(), attempt.channel(), new ChatMessage(blocks), "result:" + answer.id()));
    }

    /**
     * Says something in private to the author of an answer, in the round's thread where that is possible.
     *
     * @throws ChatException if the platform is away, so that it is said later
     */
    public void say(Round round, GivenAnswer answer, String about, ChatMessage message) {
        unlessRefused(() -> send(round, answer.author(), answer.channel(), message, about));
    }

    /**
     * Says something in private to whoever used a command or form.
     *
     * @throws ChatException if the platform is away
     */
    public void say(Round round, Call call, String about, ChatMessage message) {
        unlessRefused(() -> send(round, call.member(), call.channel(), message, about));
    }

    private static List<Block> details(Question question, Grade grade) {
        if (!grade.explanation().isBlank()) {
            return RichText.blocks(grade.explanation());
        }
        return question.rubric()
                .filter(rubric -> !grade.met().isEmpty() || !grade.missed().isEmpty())
                .<List<Block>>map(rubric -> List.of(
                        new Block.Prose(list("Met", rubric, grade.met()) + list("Missed", rubric, grade.missed()))))
                .orElseGet(() -> RichText.blocks(grade.verdict()));
    }

    private static String list(String label, Rubric rubric, List<String> ids) {
        String items = rubric.points().stream()
                .filter(point -> ids.contains(point.id()))
                .map(point -> "- " + point.says())
                .collect(Collectors.joining("\n"));
        return items.isEmpty() ? "" : "**" + label + "**\n" + items + "\n\n";
    }

    private ChatMessage beforeReveal(Round round, Question question, Answer answer, Attempt attempt, Grade grade) {
        if (attempt.late()) {
            return practice(round, question, grade);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(RichText.blocks(grade.verdict()));
        blocks.add(new Block.Prose(standing(question, answer, grade)));
        List<Choice> choices = new ArrayList<>();
        boolean mayImprove =
                question.kind() != Kind.CHOICE && grade.score() < 1 && !answer.hasPeeked() && !isWhole(grade);
        if (mayImprove && attempt.thread() != null) {
            blocks.add(new Block.Prose("*Edit your message to improve it, or start another one with `answer:`.*"));
        } else if (mayImprove) {
            choices.add(Choice.of("Answer again", "answer", round.id()));
        }
        if (!choices.isEmpty()) {
            blocks.add(new Block.Choices(choices));
        }
        return new ChatMessage(blocks);
    }

    /** All that was asked for is there: who is told to improve such an answer would not know what. */
    private static boolean isWhole(Grade grade) {
        return !grade.met().isEmpty()
                && grade.missed().isEmpty()
                && grade.flags().isEmpty()
                && grade.score() >= WHOLE;
    }

    private static ChatMessage practice(Round round, Question question, Grade grade) {
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(
                RichText.blocks("That round is closed, so this is practice and brings no points. " + grade.verdict()));
        if (round.isRevealed()) {
            blocks.addAll(details(question, grade));
        }
        return new ChatMessage(blocks);
    }

    private static String standing(Question question, Answer answer, Grade grade) {
        String soFar = "So far: " + points(answer, question) + ".";
        return grade.certainty() == Grade.Certainty.PEERS
                ? soFar + " After the close two of your peers score it."
                : soFar;
    }

    private static String points(Answer answer, Question question) {
        int base = question.head().difficulty().basePoints();
        int points = answer.points(base);
        return answer.hasPeeked()
                ? "no points, because you looked at the model answer"
                : points + " of " + base + " points, and your streak's points come on top";
    }

    private static String title(Question question) {
        return Markdown.escape(question.head().title());
    }

    private static long percent(double score) {
        return Math.round(score * 100);
    }

    /** In the thread of the channel the member was in, else in another one of theirs, else directly. */
    private void send(Round round, MemberRef to, ChannelRef near, ChatMessage message, String mark) {
        Optional<Round.Post> home = round.posts().stream()
                .filter(post -> post.channel().platform().equals(to.platform()))
                .filter(post -> post.channel().workspace().equals(to.workspace()))
                .min(Comparator.comparing(post -> !post.channel().equals(near)));
        ChatPlatform platform = platforms.of(to.platform());
        if (home.isPresent()) {
            platform.whisper(home.get().posted().thread(), to, message, mark);
        } else {
            platform.tell(to, message, mark);
        }
    }

    /** What the platform itself refuses cannot be said; anything else is tried again. */
    private static void unlessRefused(Runnable call) {
        try {
            call.run();
        } catch (ChatException e) {
            if (e.fault() != ChatException.Fault.REFUSED) {
                throw e;
            }
            log.info("A private word or a sign was refused: {}", e.getMessage());
        }
    }

    /** A platform that is down keeps nobody's answer from being stored, graded and awarded. */
    private static void quietly(Runnable call) {
        try {
            call.run();
        } catch (ChatException e) {
            log.info("A private word could not be said: {}", e.getMessage());
        }
    }
}
