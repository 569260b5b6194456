package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Posted;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.discord.gateway.DiscordConnection;
import dev.whetstone.discord.server.Description;
import dev.whetstone.discord.server.Request;
import dev.whetstone.discord.server.ServerFailure;
import dev.whetstone.discord.server.Used;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything a whole day sends to Discord is as Discord's own description of its requests has it. */
class DescribedRequestsTests {

    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    private Path folder;

    private DayBot bot;

    @BeforeEach
    void start() {
        bot = new DayBot(folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void aWholeDayIsSentAsDescribed() {
        Optional<Description> description = Description.find();
        assumeThat(description)
                .as("Discord's OpenAPI description is not here: name it by -Dwhetstone.discord.openapi=FILE")
                .isPresent();
        day(bot.group());
        everythingIn(bot.discord.addText(bot.guild, "blocks"), "text");
        everythingIn(bot.discord.addForum(bot.guild, "forum", "sql"), "forum");
        TreeSet<String> faults = new TreeSet<>();
        List<Request> all = new ArrayList<>(bot.discord.requests());
        all.addAll(slowAnswers());
        all.forEach(request -> faults.addAll(description.orElseThrow().faults(letPass(request))));
        assertThat(faults).isEmpty();
        assertThat(all).anyMatch(request -> request.is("PATCH webhooks/"));
    }

    /**
     * What is let pass: in answers to interactions, which JDA writes itself, the ids of files are numbers and their kinds are told
     * twice. Discord takes both, and JDA has no means to write them otherwise.
     */
    private static Request letPass(Request request) {
        if (!request.is("POST interactions/") && !request.is("POST webhooks/") && !request.is("PATCH webhooks/")) {
            return request;
        }
        DataObject json = DataObject.fromJson(request.json().toString());
        DataObject message = json.optObject("data").orElse(json);
        message.optArray("attachments").orElseGet(DataArray::empty).stream(DataArray::getObject)
                .forEach(file -> file.put("id", file.getString("id")).remove("content_type"));
        return new Request(request.method(), request.path(), request.query(), json, request.files());
    }

    /** Answers that take longer than a moment take the place of “is thinking”, for one or for everybody. */
    private static List<Request> slowAnswers() {
        try (TestBot slow = new TestBot("whetstone.discord.acknowledge=1ms")) {
            for (boolean everybody : List.of(false, true)) {
                ChatMessage message = ChatMessage.of(
                        new Block.Verbatim("x".repeat(9_000)), new Block.Attachment("export.csv", "a,b\n1,2\n"));
                slow.desk.work = call -> {
                    TestBot.await(() -> slow.discord.acknowledged(call.id()));
                    return everybody ? new Reply.Public(message) : new Reply.Private(message);
                };
                String kind = everybody ? "POST webhooks/" : "PATCH webhooks/";
                slow.discord.members().slash(slow.ada, slow.channel, "answer", Map.of("text", "hello"));
                TestBot.await(() -> slow.discord.requestsLike(kind) > 0);
            }
            return slow.discord.requests();
        }
    }

    private void day(String channel) {
        String thread = bot.nine(channel);
        bot.discord.members().write(bot.ben, thread, DayBot.FIRST);
        bot.awaitDirect(bot.ben, "10 of 10 points");
        Used pressed = bot.press(bot.eve, channel, thread, ":answer ");
        bot.answer(pressed);
        String form = bot.discord.answerTo(pressed).getString("custom_id");
        bot.answer(bot.discord.members().send(bot.eve, channel, form, Map.of("text", "1 1 1 1")));
        bot.awaitWhispered(bot.eve, channel, "of 10 points");
        bot.answer(bot.press(bot.ada, channel, thread, ":hint "));
        bot.discord.failAlways(
                "POST channels/" + bot.discord.directChannel(bot.ada) + "/messages",
                ServerFailure.directMessagesClosed());
        bot.pass(Duration.ofHours(8));
        bot.awaitSaid(thread, "I have a private word for you");
        for (Command.Spec spec : bot.context.getBean(ChatDesk.class).commands()) {
            if (!spec.name().equals("close")) {
                bot.type(bot.ada, thread, spec.name(), spec.name().equals("forget") ? Map.of("who", "me") : Map.of());
            }
        }
        bot.suggested(bot.discord.members().suggest(bot.ada, channel, "setup", "zone", "berl"));
        bot.pass(Duration.ofHours(2));
        bot.awaitSaid(thread, "Model answer");
    }

    private void everythingIn(String id, String mark) {
        DiscordPlatform platform = bot.context.getBean(DiscordPlatform.class);
        ChannelRef channel = new ChannelRef("discord", bot.guild, id);
        TestBot.await(() -> bot.context.getBean(DiscordConnection.class).channel(id) != null);
        Posted posted = platform.post(channel, ChatMessage.text("A question").plus(blocks()), mark);
        platform.reply(posted.thread(), ChatMessage.of(blocks()), mark + " reply");
        platform.update(posted.message(), ChatMessage.text("Closed now"));
        platform.findPost(channel, mark, TestBot.START);
        platform.replies(posted.thread(), TestBot.START);
        platform.tell(new MemberRef("discord", bot.guild, bot.ben.id()), ChatMessage.of(blocks()), mark + " told");
        platform.profile(new MemberRef("discord", bot.guild, bot.eve.id()));
    }

    private static Block[] blocks() {
        return List.of(
                        new Block.Heading("A heading"),
                        new Block.Code("sql", "select 1"),
                        new Block.Table(List.of("Board", "Points"), List.of(List.of("Ada", "10"))),
                        new Block.Picture("dot.png", DOT, "A dot"),
                        new Block.Attachment("export.csv", "a,b\n1,2\n"))
                .toArray(Block[]::new);
    }
}
