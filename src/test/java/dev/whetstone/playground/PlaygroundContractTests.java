package dev.whetstone.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatformContractTests;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Sort;

/** The playground as a chat platform; what is seen is read off the page. */
@SpringBootTest(classes = TestPlayground.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PlaygroundContractTests extends ChatPlatformContractTests {

    @Autowired
    private Playground playground;

    @Autowired
    private Messages messages;

    @Autowired
    private Clock clock;

    @Autowired
    private TestPlayground.RecordingInbox inbox;

    @LocalServerPort
    private int port;

    private Reader reader;

    @BeforeEach
    void open() {
        reader = new Reader(port);
    }

    @Override
    protected ChatPlatform platform() {
        return playground;
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected ChannelRef channel() {
        return new ChannelRef("playground", "local", "daily-practice");
    }

    @Override
    protected ChannelRef unknownChannel() {
        return new ChannelRef("playground", "local", "nowhere");
    }

    @Override
    protected MemberRef member() {
        return new MemberRef("playground", "local", "ada");
    }

    @Override
    protected MemberRef otherMember() {
        return new MemberRef("playground", "local", "kiran");
    }

    @Override
    protected MemberRef unknownMember() {
        return new MemberRef("playground", "local", "nobody");
    }

    @Override
    protected MessageRef memberWrites(ThreadRef thread, MemberRef author, String text) {
        reader.post(
                "/as/" + author.user() + "/daily-practice/say",
                "thread",
                thread.thread(),
                "text",
                text,
                "interaction",
                UUID.randomUUID().toString());
        long id = messages.list(Messages.at(Place.of(thread)), Sort.Direction.DESC, 1)
                .get(0)
                .id();
        return new MessageRef(thread.channel(), Long.toString(id));
    }

    @Override
    protected void memberEdits(ThreadRef thread, MessageRef message, MemberRef author, String text) {
        reader.post("/as/" + author.user() + "/daily-practice/" + message.message() + "/edit", "text", text);
    }

    @Override
    protected void memberDeletes(ThreadRef thread, MessageRef message, MemberRef author) {
        reader.post("/as/" + author.user() + "/daily-practice/" + message.message() + "/delete");
    }

    @Override
    protected String seenBy(MemberRef member, ThreadRef thread) {
        return reader.text("/as/" + member.user() + "/daily-practice/" + thread.thread(), ".panel.thread .scroll");
    }

    @Override
    protected String directMessagesOf(MemberRef member) {
        return reader.text("/as/" + member.user() + "/dm-" + member.user(), ".panel.main .scroll");
    }

    @Override
    protected String seenInPlace(MemberRef member, ChannelRef place) {
        String path = "/as/" + member.user() + "/" + place.channel();
        boolean listed = reader.page("/as/" + member.user() + "/lounge").html().contains(place.channel());
        assertThat(reader.get(path).statusCode()).isEqualTo(listed ? 200 : 404);
        return listed ? reader.text(path, ".panel.main .scroll") : "";
    }

    @Test
    void aPlaceForSomeIsNoChannelForAGroup() {
        ChannelRef place = playground
                .places()
                .flatMap(places -> places.open(channel(), List.of(member(), otherMember()), "Practice", "contract-few"))
                .orElseThrow();
        assertThat(playground.isDirect(place, member())).isTrue();
        assertThat(playground.isDirect(channel(), member())).isFalse();
    }

    @Override
    protected Set<Mark> signsOn(ThreadRef thread, MessageRef message) {
        String path = "/as/ada/daily-practice/" + thread.thread();
        return reader.page(path).select("#t-" + message.message() + " .sign").stream()
                .map(sign -> Mark.valueOf(sign.attr("data-sign")))
                .collect(Collectors.toSet());
    }

    @Override
    protected List<ChatEvent> pressed(ThreadRef thread, MessageRef message, MemberRef... who) {
        inbox.clear();
        for (MemberRef presser : who) {
            reader.post(
                    "/as/" + presser.user() + "/daily-practice/" + message.message() + "/count",
                    "thread",
                    thread.thread());
        }
        return inbox.events();
    }

    @Test
    void theButtonThatCountsAMessageIsItsAuthorsAlone() {
        ThreadRef thread = playground
                .post(channel(), ChatMessage.text("What does a lazy plan save?"), "count-button")
                .thread();
        MessageRef remark = memberWrites(thread, member(), "I think it saves work");
        assertThat(countButtons(member(), thread)).isEmpty();
        playground.mark(thread, remark, Mark.UNCOUNTED);
        assertThat(countButtons(member(), thread)).containsExactly("Count as my answer");
        assertThat(countButtons(otherMember(), thread)).isEmpty();
        playground.mark(thread, remark, Mark.TAKEN);
        assertThat(pressed(thread, remark, member())).isEmpty();
    }

    private List<String> countButtons(MemberRef reader, ThreadRef thread) {
        return this.reader.texts(
                "/as/" + reader.user() + "/daily-practice/" + thread.thread(), ".thread form.signs button");
    }

    /** The page has no notifications; a call would need markup of its own. */
    @Override
    protected Set<String> calledIn(ThreadRef thread) {
        return Set.copyOf(reader.texts("/as/ada/daily-practice/" + thread.thread(), ".panel.thread .mention"));
    }
}
