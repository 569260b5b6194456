package dev.whetstone.slack.interactions;

import com.slack.api.model.Message;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform.Delivery;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.adapter.UnreadFile;
import dev.whetstone.slack.inbound.SlackFile;
import dev.whetstone.slack.inbound.SnippetReader;
import dev.whetstone.slack.inbound.WrittenMessage;
import dev.whetstone.slack.outbound.PrivateWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A message that its author chose for an answer, read as in a thread: its words and the text of its files. */
record SubmittedMessage(SnippetReader snippets, PrivateWords words) {

    private static final Logger log = LoggerFactory.getLogger(SubmittedMessage.class);

    /** What comes of it; {@code answer} takes its whole text. */
    Reply submit(Caller caller, Message chosen, Function<String, Reply> answer) {
        WrittenMessage written = WrittenMessage.of(chosen);
        List<UnreadFile> unread = new ArrayList<>();
        String text;
        try {
            List<SlackFile> files = written.files().stream().map(SlackFile::of).toList();
            text = snippets.withFiles(written.asItStands(caller.channel()), files, unread::add)
                    .text();
        } catch (ChatException away) {
            return Reply.failed("A file of that message cannot be had at the moment, so nothing was counted;"
                    + " please submit it again in a minute.");
        }
        if (text.isBlank()) {
            return Reply.say(
                    unread.isEmpty()
                            ? "That message has no text, so there is nothing to submit."
                            : unread.get(0).sentence(caller.thread() != null) + " Nothing was counted.");
        }
        unread.forEach(file -> tell(caller, file));
        return answer.apply(text);
    }

    private void tell(Caller caller, UnreadFile file) {
        ThreadRef thread = caller.thread();
        ChatMessage sentence = ChatMessage.text(file.sentence(thread != null));
        try {
            Delivery unused = thread == null
                    ? words.tell(caller.member(), sentence, file.mark())
                    : words.whisper(thread, caller.member(), sentence, file.mark());
        } catch (ChatException e) {
            log.warn("A word on file {} is left unsaid: {}", file.id(), e.getMessage());
        }
    }
}
