package dev.whetstone.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.chat.inbound.PlaceListener;
import dev.whetstone.slack.api.LenientJson;
import dev.whetstone.testing.Overheard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectWordsTests {

    private final List<String> heard = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> talk = new ArrayList<>();
    private final List<String> unheard = new ArrayList<>();
    private final DirectListener listener = new DirectListener() {
        @Override
        public boolean heard(String key, MemberRef author, String text, Instant at) {
            return !text.startsWith("hello") && heard.add(key + " " + author.key() + " " + text);
        }

        @Override
        public boolean changed(String key, String revision, MemberRef author, String text, Instant at) {
            return heard.add(key + " at " + revision + " " + text);
        }

        @Override
        public boolean takenBack(String key, MemberRef author, Instant at) {
            return heard.add(key + " taken back by " + author.user() + " at " + at.getEpochSecond());
        }
    };

    @SuppressWarnings("NullAway")
    private final MessageEvents events = new MessageEvents(
            null,
            null,
            null,
            null,
            new MessageEvents.Listening(
                    new Overheard(talk),
                    List.of(listener),
                    List.of(new PlaceListener() {
                        @Override
                        public boolean said(ChannelRef place, String key, MemberRef author, String text, Instant at) {
                            return places.add(place.key() + " " + key + " " + author.user() + " " + text);
                        }

                        @Override
                        public void takenBack(ChannelRef place, String key, MemberRef author, Instant at) {
                            places.add(place.key() + " " + key + " taken back by " + author.user());
                        }

                        @Override
                        public void lost(ChannelRef place) {
                            places.clear();
                        }
                    }),
                    person -> unheard.add(person.user())));

    @Test
    void whatIsSaidToTheBotAloneIsHeardUnderItsOwnKey() {
        events.take(said("im", "D1"));
        events.take(said("im", "D1"));
        assertThat(heard)
                .containsOnly("slack:T1:D1:17.5 slack:T1:U1 I would ask first")
                .hasSize(2);
    }

    @Test
    void whoSpeaksWhereNobodyWaitsForWordsIsAnswered() {
        DeliveredEvent hello = said("im", "D1");
        hello.event().addProperty("text", "hello?");
        events.take(hello);
        events.take(said("im", "D1"));
        events.take(said("mpim", "G1"));
        assertThat(unheard).containsExactly("U1");
    }

    @Test
    void whatIsSaidInAThreadOfTheDirectMessagesIsHeardToo() {
        DeliveredEvent inThread = said("im", "D1");
        inThread.event().addProperty("thread_ts", "11.1");
        events.take(inThread);
        DeliveredEvent changed = changed("im", "D1", "18.1");
        LenientJson.object(changed.event(), "message").addProperty("thread_ts", "11.1");
        events.take(changed);
        DeliveredEvent deleted = deleted("im", "D1", "");
        LenientJson.object(deleted.event(), "previous_message").addProperty("thread_ts", "11.1");
        events.take(deleted);
        assertThat(heard)
                .containsExactly(
                        "slack:T1:D1:17.5 slack:T1:U1 I would ask first",
                        "slack:T1:D1:17.5 at 18.1 I would ask first",
                        "slack:T1:D1:17.5 taken back by U1 at 19");
    }

    @Test
    void whatIsSaidInAChannelIsNot() {
        events.take(said("channel", "C1"));
        DeliveredEvent named = said("channel", "C1");
        named.event().addProperty("text", "<@B1> b");
        events.take(named);
        DeliveredEvent file = said("channel", "C1");
        file.event().addProperty("text", "");
        file.event()
                .add(
                        "files",
                        JsonParser.parseString(
                                "[{\"id\":\"F1\",\"name\":\"a.sql\",\"mode\":\"hosted\",\"mimetype\":\"text/plain\"}]"));
        events.take(file);
        assertThat(heard).isEmpty();
        assertThat(talk).hasSize(3).startsWith("U1: I would ask first").endsWith("U1 sent a file");
        assertThat(talk.get(1)).startsWith("U1 to the bot: ").endsWith("b");
    }

    @Test
    void whatIsSaidInAGroupMessageIsHeardAsSaidThereInItsThreadsTooAndNothingIsAnAnswer() {
        events.take(said("mpim", "G1"));
        DeliveredEvent inThread = said("mpim", "G1");
        inThread.event().addProperty("thread_ts", "11.1");
        events.take(inThread);
        DeliveredEvent byBot = said("mpim", "G1");
        byBot.event().addProperty("bot_id", "B1");
        events.take(byBot);
        DeliveredEvent changed = said("mpim", "G1");
        changed.event().addProperty("subtype", "message_changed");
        events.take(changed);
        assertThat(heard).isEmpty();
        assertThat(places)
                .containsOnly("slack:T1:G1 slack:T1:G1:17.5 U1 I would ask first")
                .hasSize(2);
    }

    @Test
    void whatIsChangedThereIsSaidAgainUnderAnotherKeyButNoUnfoldedLink() {
        events.take(changed("mpim", "G1", "18.1"));
        events.take(changed("im", "D1", "18.1"));
        events.take(changed("mpim", "G1", ""));
        events.take(changed("im", "D1", ""));
        assertThat(places).containsExactly("slack:T1:G1 slack:T1:G1:17.5:18.1 U1 I would ask first");
        assertThat(heard).containsExactly("slack:T1:D1:17.5 at 18.1 I would ask first");
    }

    @Test
    void whatIsTakenBackIsTakenBackUnderTheKeyItWasHeardUnder() {
        events.take(deleted("im", "D1", ""));
        events.take(deleted("mpim", "G1", ""));
        events.take(deleted("im", "D1", "B1"));
        events.take(deleted("mpim", "G1", "B1"));
        assertThat(heard).containsExactly("slack:T1:D1:17.5 taken back by U1 at 19");
        assertThat(places).containsExactly("slack:T1:G1 slack:T1:G1:17.5 taken back by U1");
    }

    private static DeliveredEvent deleted(String type, String channel, String bot) {
        DeliveredEvent said = said(type, channel);
        JsonObject before = said.event().deepCopy();
        if (!bot.isEmpty()) {
            before.addProperty("bot_id", bot);
        }
        said.event().addProperty("subtype", "message_deleted");
        said.event().addProperty("event_ts", "19.1");
        said.event().remove("user");
        said.event().add("previous_message", before);
        return said;
    }

    private static DeliveredEvent changed(String type, String channel, String edited) {
        DeliveredEvent said = said(type, channel);
        JsonObject message = said.event().deepCopy();
        if (!edited.isEmpty()) {
            JsonObject edit = new JsonObject();
            edit.addProperty("ts", edited);
            message.add("edited", edit);
        }
        said.event().addProperty("subtype", "message_changed");
        said.event().remove("user");
        said.event().add("message", message);
        return said;
    }

    private static DeliveredEvent said(String type, String channel) {
        JsonObject event = new JsonObject();
        event.addProperty("type", "message");
        event.addProperty("channel_type", type);
        event.addProperty("channel", channel);
        event.addProperty("user", "U1");
        event.addProperty("text", "I would ask first");
        event.addProperty("ts", "17.5");
        return new DeliveredEvent("T1", "B1", event);
    }
}
