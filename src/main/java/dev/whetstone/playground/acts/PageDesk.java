package dev.whetstone.playground.acts;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.RichText;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.playground.BlockWriter;
import dev.whetstone.playground.ConditionalOnPlayground;
import dev.whetstone.playground.Files;
import dev.whetstone.playground.Message;
import dev.whetstone.playground.Messages;
import dev.whetstone.playground.Place;
import dev.whetstone.playground.Resendings;
import dev.whetstone.playground.WellFormed;
import dev.whetstone.playground.page.BlockViews;
import dev.whetstone.playground.page.Page.Visit;
import dev.whetstone.playground.page.PageAnswers;
import dev.whetstone.playground.page.Times;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Brings commands, buttons and forms to the bot's desk, and puts its replies where the caller looks. */
@Component("playgroundDesk")
@ConditionalOnPlayground
class PageDesk {

    private static final String FORM_PROBLEM = "form-problem";
    private static final Pattern COMMAND = Pattern.compile("\\s*/(?i:prep)(\\s.*)?", Pattern.DOTALL);

    private final ChatDesk desk;
    private final Messages messages;
    private final PageWords words;
    private final BlockWriter blocks;
    private final Clock clock;

    PageDesk(ChatDesk desk, Messages messages, Files files, PageWords words, Clock clock) {
        this.words = words;
        this.desk = desk;
        this.messages = messages;
        this.blocks = new BlockWriter(files);
        this.clock = clock;
    }

    static boolean isCommand(String text) {
        return COMMAND.matcher(text).matches();
    }

    /** Runs a typed line. */
    ModelAndView line(Visit visit, String text, String interaction, String problems) {
        if (text.length() > Speaking.LIMIT) {
            return PageAnswers.problem("A command holds at most %,d characters.".formatted(Speaking.LIMIT), problems);
        }
        String line = WellFormed.text(text).strip().substring("/prep".length());
        String once = Resendings.of(interaction, line);
        return answer(visit, once, desk.commandLine(line, call(visit, once, "", Map.of())));
    }

    /** Runs a button or a form. */
    ModelAndView act(Visit visit, Press press) {
        String once = Resendings.of(press.interaction(), press);
        Call call = call(visit, once, press.argument(), press.values());
        Reply reply = desk.act(press.action(), call);
        if (!press.values().isEmpty() && reply instanceof Reply.Private secret && secret.failed()) {
            return refused(secret);
        }
        return answer(visit, once, reply);
    }

    /** Answers what was said to the bot alone, unless somebody waits for it; a sentence where it could not be kept. */
    Optional<String> hear(Visit visit, String interaction, String text) {
        String once = Resendings.of(interaction, text);
        try {
            if (!words.isHeard(visit, once, text)) {
                answer(visit, once, desk.talk());
            }
            return Optional.empty();
        } catch (ChatInbox.InboxUnavailableException away) {
            return Optional.of(Outage.LOST);
        }
    }

    /** What is wrong with a form is told in the form, which stays open with everything in it. */
    private static ModelAndView refused(Reply.Private reply) {
        Map<String, String> sentences = new LinkedHashMap<>();
        reply.problems()
                .forEach((field, sentence) -> sentences.put(
                        field.isEmpty() ? FORM_PROBLEM : "problem-of-" + field,
                        RichText.plain(ChatMessage.text(sentence))));
        return sentences.isEmpty()
                ? PageAnswers.problem(RichText.plain(reply.message()), FORM_PROBLEM)
                : PageAnswers.problems(sentences);
    }

    private ModelAndView answer(Visit visit, String interaction, Reply reply) {
        if (reply instanceof Reply.Open open) {
            Times times = new Times(visit.persona().zoneId(), clock.instant());
            return PageAnswers.form(
                    visit,
                    open.form(),
                    new BlockViews(times).of(blocks.write(open.form().about())));
        }
        if (reply instanceof Reply.Private secret) {
            keep(visit, secret.message(), visit.persona().id(), interaction);
        } else if (reply instanceof Reply.Public open) {
            keep(visit, open.message(), visit.channel().member(), interaction);
        }
        return PageAnswers.page(visit);
    }

    private void keep(Visit visit, ChatMessage content, String audience, String interaction) {
        Place place = new Place(visit.channel().id(), visit.thread());
        messages.insertOnce(Message.byBot(messages.next(), place, audience, "", blocks.write(content), clock.instant())
                .once("reply " + visit.persona().id() + " " + interaction));
    }

    private Call call(Visit visit, String interaction, String argument, Map<String, String> values) {
        Place place = new Place(visit.channel().id(), visit.thread());
        return new Call(
                interaction,
                visit.persona().ref(),
                place.channelRef(),
                place.threadRef(),
                argument,
                values,
                clock.instant());
    }

    /** A pressed button, or a sent form with its fields. */
    record Press(String action, String argument, String interaction, Map<String, String> values) {}
}
