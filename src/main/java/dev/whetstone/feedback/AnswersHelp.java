package dev.whetstone.feedback;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.desk.HelpTopic;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What counts as an answer, as {@code /prep help answers} tells it; docs/answers.md says the same at length. */
final class AnswersHelp {

    private AnswersHelp() {}

    static HelpTopic topic() {
        return new HelpTopic(
                "answers",
                ChatMessage.of(
                        new Block.Heading("What counts as your answer"),
                        new Block.Prose("""
                                - Your first real message in the question's thread. Messages within three minutes of each other are read \
                                as one answer, so you may send it in pieces.
                                - A remark, a greeting or a question back is none; neither are lines quoted from others.
                                - While what you have is worth nothing, a later message takes its place for free. A wrong choice, a wrong \
                                output or a query that ran and missed is an attempt.
                                - After that a message is a further attempt if it begins with `answer:`, or brings code where code is asked.
                                - You can edit your answer until the close; deleting it takes it back.
                                - The *Answer* button and `/prep answer` always submit. In a sealed round they are the only way.
                                """),
                        new Block.Prose("**My signs:** " + signs()),
                        new Block.Prose(
                                "Press " + Mark.UNCOUNTED.emoji()
                                        + " on a message of yours, and it counts after all. Another member's words are not paid twice.")));
    }

    private static String signs() {
        return Stream.of(Mark.values())
                .map(mark -> mark.emoji() + " " + mark.meaning())
                .collect(Collectors.joining(" · "));
    }
}
