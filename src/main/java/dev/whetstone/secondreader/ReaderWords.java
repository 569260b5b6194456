package dev.whetstone.secondreader;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.desk.HelpTopic;

/**
 * What people are told of the second reader.
 *
 * @param reader the model and whose computer it runs on, plain text
 * @param use what it reads
 */
record ReaderWords(String reader, ReaderUse use) {

    static final String COMMAND = "`/prep reader off`";

    private static final String SEES =
            "It is sent the question, its model answer and rubric with graded samples, and the"
                    + " answer, never a name.";

    /** For the group, before anything is read. */
    String notice() {
        return "From the next question on a language model, **%s**, reads %s. %s Its grade is marked as such and moves mine by at most %d points of a hundred; people have the last word. %s keeps your answers from it, `/prep help reader` tells more."
                .formatted(Markdown.escape(reader), use.what(), SEES, SecondGrade.MOST_PERCENT, COMMAND);
    }

    /** One line of a group's settings. */
    String fact() {
        return "A second reader: the language model **%s** reads %s; whoever runs the bot connected it. `/prep help reader` tells more"
                .formatted(Markdown.escape(reader), use.what());
    }

    HelpTopic help() {
        return new HelpTopic(
                "reader", ChatMessage.of(new Block.Heading("The second reader"), new Block.Prose("""
                                - Whoever runs this bot connected a language model to it: **%s**. It reads %s.
                                - %s What you yourself write into an answer is sent as it stands, but for mentions and members' full names.
                                - In a mock interview alone (`/prep mock alone`) it is sent each task and what you write, and may ask on and take a note; \
                                you are told before, and its words are marked.
                                - Where it read your answer, your result says so and tells its grade beside mine.
                                - It moves a grade by at most %d points of a hundred. Where it is further off, an admin or two peers can \
                                settle the grade; no model ever does.
                                - Where it does not answer soundly and in time, my own grade stands.
                                - %s keeps your answers from it, `/prep reader on` takes that back.
                                """.formatted(
                                Markdown.escape(reader), use.what(), SEES, SecondGrade.MOST_PERCENT, COMMAND))));
    }
}
