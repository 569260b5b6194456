package dev.whetstone.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatEvent.Kind;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What every chat platform promises. An adapter extends this class and says, in the protected methods, where to look and how
 * a member acts on its side.
 */
public abstract class ChatPlatformContractTests {

    private static final AtomicInteger QUESTIONS = new AtomicInteger();

    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    protected abstract ChatPlatform platform();

    /** The platform's idea of now. */
    protected abstract Instant now();

    /** A channel the bot may post to. */
    protected abstract ChannelRef channel();

    /** A channel that does not exist, or that the bot is not in. */
    protected abstract ChannelRef unknownChannel();

    protected abstract MemberRef member();

    protected abstract MemberRef otherMember();

    protected abstract MemberRef unknownMember();

    /** The member writes in the thread, as a person would. */
    protected abstract MessageRef memberWrites(ThreadRef thread, MemberRef author, String text);

    /** The author changes a message. */
    protected abstract void memberEdits(ThreadRef thread, MessageRef message, MemberRef author, String text);

    /** The author takes a message back. */
    protected abstract void memberDeletes(ThreadRef thread, MessageRef message, MemberRef author);

    /** The text of everything the reader sees in the thread, its first message included, without the markup. */
    protected abstract String seenBy(MemberRef reader, ThreadRef thread);

    /** The text of the direct messages the member got from the bot. */
    protected abstract String directMessagesOf(MemberRef member);

    /** The bot's signs on a message. */
    protected abstract Set<Mark> signsOn(ThreadRef thread, MessageRef message);

    /** What reaches the inbox when these members, one after another, press the sign of <i>not counted</i> on the message. */
    protected abstract List<ChatEvent> pressed(ThreadRef thread, MessageRef message, MemberRef... who);

    /** Who is called by a bot's message in the thread: ids of people and groups that a client would notify. */
    protected abstract Set<String> calledIn(ThreadRef thread);

    /** The text of everything the reader sees in a place, without the markup; empty where they do not see the place. */
    protected abstract String seenInPlace(MemberRef reader, ChannelRef place);

    /** Each is another one, since a mark stands for one post. */
    private Posted question() {
        return platform()
                .post(
                        channel(),
                        ChatMessage.text("What does a lazy plan save?"),
                        "contract-question-" + QUESTIONS.incrementAndGet());
    }

    @Test
    void aPostIsSeenAndHasAThread() {
        Posted posted = question();
        assertThat(posted.thread().channel()).isEqualTo(channel());
        assertThat(seenBy(member(), posted.thread())).contains("What does a lazy plan save?");
    }

    @Test
    void aPostIsFoundByItsMark() {
        Instant before = now();
        Posted posted = platform().post(channel(), ChatMessage.text("Found me"), "contract-find-1");
        assertThat(platform().findPost(channel(), "contract-find-1", before)).contains(posted);
        assertThat(platform().findPost(channel(), "contract-find-other", before))
                .isEmpty();
    }

    @Test
    void aReplyIsSeenInItsThreadAndFoundByItsMark() {
        ThreadRef thread = question().thread();
        MessageRef reply = platform().reply(thread, ChatMessage.text("The reveal"), "contract-reveal");
        assertThat(seenBy(member(), thread)).contains("The reveal");
        assertThat(platform().findReply(thread, "contract-reveal")).contains(reply);
        assertThat(platform().findReply(thread, "contract-nothing")).isEmpty();
        assertThat(platform().findReply(question().thread(), "contract-reveal")).isEmpty();
    }

    @Test
    void everyKindOfBlockIsShown() {
        ThreadRef thread = question().thread();
        platform().reply(thread, everything(), "contract-blocks");
        assertThat(seenBy(member(), thread))
                .contains("A heading", "plain words", "*as typed*", "select 1", "Board", "Ada", "Answer", "behind");
    }

    @Test
    void anUpdateReplacesWhatWasSaid() {
        Posted posted = question();
        platform().update(posted.message(), ChatMessage.text("Closed now"));
        assertThat(seenBy(member(), posted.thread()))
                .contains("Closed now")
                .doesNotContain("What does a lazy plan save?");
    }

    @Test
    void aSignReplacesTheOneBeforeAndRepeatingItChangesNothing() {
        ThreadRef thread = question().thread();
        MessageRef answer = memberWrites(thread, member(), "It saves work");
        platform().mark(thread, answer, Mark.TAKEN);
        platform().mark(thread, answer, Mark.TAKEN);
        assertThat(signsOn(thread, answer)).containsExactly(Mark.TAKEN);
        platform().mark(thread, answer, Mark.GRADED);
        assertThat(signsOn(thread, answer)).containsExactly(Mark.GRADED);
    }

    @Test
    void everySignIsShownAndTellsItselfFromTheOthers() {
        ThreadRef thread = question().thread();
        MessageRef answer = memberWrites(thread, member(), "It saves work");
        for (Mark mark : Mark.values()) {
            platform().mark(thread, answer, mark);
            assertThat(signsOn(thread, answer)).containsExactly(mark);
        }
    }

    @Test
    void whatWasReadAndIsNotCountedIsCountedAfterAll() {
        ThreadRef thread = question().thread();
        MessageRef remark = memberWrites(thread, member(), "I think it saves work");
        platform().mark(thread, remark, Mark.UNCOUNTED);
        assertThat(signsOn(thread, remark)).containsExactly(Mark.UNCOUNTED);
        platform().mark(thread, remark, Mark.TAKEN);
        assertThat(signsOn(thread, remark)).containsExactly(Mark.TAKEN);
    }

    @Test
    void onlyTheAuthorCanAskForAMessageToBeCountedAndAsksOnce() {
        ThreadRef thread = question().thread();
        MessageRef remark = memberWrites(thread, member(), "I think it saves work");
        platform().mark(thread, remark, Mark.UNCOUNTED);
        assertThat(pressed(thread, remark, otherMember(), member(), member()))
                .singleElement()
                .satisfies(press -> {
                    assertThat(press.kind()).isEqualTo(Kind.PRESSED);
                    assertThat(press.message()).isEqualTo(remark);
                    assertThat(press.author()).isEqualTo(member());
                    assertThat(press.thread()).isIn(null, thread);
                    assertThat(press.text()).isEmpty();
                });
    }

    @Test
    void signsAreTakenOffAlsoWhereThereAreNone() {
        ThreadRef thread = question().thread();
        MessageRef answer = memberWrites(thread, member(), "It saves work");
        platform().unmark(thread, answer);
        platform().mark(thread, answer, Mark.WAITING);
        platform().unmark(thread, answer);
        assertThat(signsOn(thread, answer)).isEmpty();
    }

    @Test
    void takingSignsOffAMessageThatIsGoneIsNoError() {
        ThreadRef thread = question().thread();
        MessageRef answer = memberWrites(thread, member(), "Never mind");
        memberDeletes(thread, answer, member());
        assertThatNoException().isThrownBy(() -> platform().unmark(thread, answer));
    }

    @Test
    void aWhisperIsSeenByItsReaderAlone() {
        ThreadRef thread = question().thread();
        assertThat(platform().whisper(thread, member(), ChatMessage.text("Psst, well done"), "contract-whisper"))
                .isEqualTo(ChatPlatform.Delivery.DELIVERED);
        assertThat(seenBy(member(), thread) + directMessagesOf(member())).contains("Psst, well done");
        assertThat(seenBy(otherMember(), thread)).doesNotContain("Psst");
    }

    @Test
    void aDirectMessageIsSeenByItsReaderAlone() {
        assertThat(platform().tell(member(), ChatMessage.text("You owe an answer"), "contract-tell"))
                .isEqualTo(ChatPlatform.Delivery.DELIVERED);
        assertThat(directMessagesOf(member())).contains("You owe an answer");
        assertThat(directMessagesOf(otherMember())).doesNotContain("You owe an answer");
    }

    @Test
    void repliesSinceAMomentAreMembersMessagesInTheirOrder() {
        Instant before = now();
        ThreadRef thread = question().thread();
        MessageRef first = memberWrites(thread, member(), "First answer");
        platform().reply(thread, ChatMessage.text("The bot's own words"), "contract-own");
        platform().whisper(thread, member(), ChatMessage.text("A private word"), "contract-private");
        MessageRef second = memberWrites(thread, otherMember(), "Second answer");
        List<ChatEvent> replies = platform().replies(thread, before);
        assertThat(replies).extracting(ChatEvent::message).containsExactly(first, second);
        assertThat(replies).extracting(ChatEvent::text).containsExactly("First answer", "Second answer");
        assertThat(replies).extracting(ChatEvent::author).containsExactly(member(), otherMember());
        assertThat(replies).extracting(ChatEvent::kind).containsOnly(Kind.POSTED);
        assertThat(replies).allSatisfy(reply -> assertThat(reply.thread()).isEqualTo(thread));
    }

    @Test
    void repliesShowAnEditedMessageAsItStandsNow() {
        Instant before = now();
        ThreadRef thread = question().thread();
        MessageRef answer = memberWrites(thread, member(), "It saves wrok");
        memberEdits(thread, answer, member(), "It saves work");
        assertThat(platform().replies(thread, before)).last().satisfies(reply -> {
            assertThat(reply.message()).isEqualTo(answer);
            assertThat(reply.kind()).isEqualTo(Kind.EDITED);
            assertThat(reply.text()).isEqualTo("It saves work");
        });
    }

    @Test
    void repliesNeverShowTheTextOfADeletedMessage() {
        Instant before = now();
        ThreadRef thread = question().thread();
        MessageRef answer = memberWrites(thread, member(), "Taken back");
        memberDeletes(thread, answer, member());
        assertThat(platform().replies(thread, before))
                .noneMatch(reply -> reply.text().contains("Taken back"));
        assertThat(seenBy(otherMember(), thread)).doesNotContain("Taken back");
    }

    @Test
    void repliesOfAMomentToComeAreNone() {
        ThreadRef thread = question().thread();
        memberWrites(thread, member(), "Early");
        assertThat(platform().replies(thread, now().plusSeconds(3600))).isEmpty();
    }

    @Test
    void aProfileHasAName() {
        Profile profile = platform().profile(member());
        assertThat(profile.name()).isNotBlank();
        assertThat(profile.bot()).isFalse();
    }

    @Test
    void anUnknownMemberHasNoProfile() {
        refused(() -> platform().profile(unknownMember()));
    }

    @Test
    void anUnknownChannelIsRefused() {
        refused(() -> platform().post(unknownChannel(), ChatMessage.text("Anybody here?"), "contract-unknown"));
    }

    @Test
    void updatingAMessageThatIsGoneIsRefused() {
        refused(() -> platform().update(new MessageRef(channel(), goneMessage()), ChatMessage.text("Too late")));
    }

    @Test
    void aVeryLongTextIsSentAndItsBeginningSeen() {
        String end = "the end";
        ThreadRef thread = question().thread();
        String text = "x".repeat(100_000 - end.length()) + end;
        platform().reply(thread, ChatMessage.of(new Block.Verbatim(text)), "contract-long");
        assertThat(seenBy(member(), thread)).contains("x".repeat(500));
        assertThat(platform().findReply(thread, "contract-long")).isPresent();
    }

    @Test
    void halfAnEmojiIsNoError() {
        ThreadRef thread = question().thread();
        String half = "\uD83D\uDE80".substring(0, 1);
        platform().reply(thread, ChatMessage.of(new Block.Verbatim("before " + half + " after")), "contract-half");
        assertThat(seenBy(member(), thread)).contains("before", "after");
    }

    @Test
    void nobodyIsCalledByWordsThatLookLikeACall() {
        ThreadRef thread = question().thread();
        String calls = "@everyone @here <!channel> <@U123> </b>&amp;";
        platform().reply(thread, ChatMessage.of(new Block.Verbatim(calls)), "contract-verbatim");
        platform().reply(thread, ChatMessage.text("said " + Markdown.escape(calls)), "contract-escaped");
        platform().reply(thread, ChatMessage.text("said @everyone @here"), "contract-bare");
        assertThat(calledIn(thread)).isEmpty();
        assertThat(seenBy(member(), thread)).contains(calls, "said " + calls);
    }

    /** A place of two, or the end of the test where there is none. */
    private ChannelRef place(String mark, MemberRef... people) {
        return places().open(channel(), List.of(people), "Mock interview: Two & a half", mark)
                .orElseGet(() -> Assumptions.abort("There are no places here."));
    }

    private PrivatePlaces places() {
        return platform().places().orElseGet(() -> Assumptions.abort("There are no places here."));
    }

    @Test
    void aPlaceIsSeenByItsPeopleAlone() {
        ChannelRef place = place("contract-place-seen", member());
        places().say(place, ChatMessage.text("Between us"), "contract-seen-1", null);
        assertThat(seenInPlace(member(), place)).contains("Between us");
        assertThat(seenInPlace(otherMember(), place)).isEmpty();
    }

    @Test
    void thereIsOnePlaceForAMarkAndItHoldsAll() {
        ChannelRef place = place("contract-place-once", member(), otherMember());
        places().say(place, ChatMessage.text("Hello, both"), "contract-once-1", null);
        assertThat(place("contract-place-once", member(), otherMember())).isEqualTo(place);
        assertThat(seenInPlace(member(), place)).contains("Hello, both");
        assertThat(seenInPlace(otherMember(), place)).contains("Hello, both");
    }

    @Test
    void whatMayHaveBeenSaidInAPlaceIsSaidOnceWhateverItsWords() {
        ChannelRef place = place("contract-place-tried", member(), otherMember());
        Instant before = now();
        places().say(place, ChatMessage.text("5 minutes left"), "contract-tried-1", null);
        places().say(place, ChatMessage.text("4 minutes left"), "contract-tried-1", before);
        places().say(place, ChatMessage.text("Something else"), "contract-tried-2", before);
        assertThat(seenInPlace(member(), place))
                .contains("5 minutes left", "Something else")
                .doesNotContain("4 minutes left");
    }

    @Test
    void aDirectMessageThatMayHaveBeenSentIsSentOnceWhateverItsWords() {
        Instant before = now();
        platform().tellOnce(member(), ChatMessage.text("7 minutes left"), "contract-tell-once", null);
        platform().tellOnce(member(), ChatMessage.text("6 minutes left"), "contract-tell-once", before);
        platform().tellOnce(member(), ChatMessage.text("On to the next"), "contract-tell-next", before);
        assertThat(directMessagesOf(member()))
                .contains("7 minutes left", "On to the next")
                .doesNotContain("6 minutes left");
    }

    @Test
    void aClosedPlaceStaysReadableAndIsClosedAgainWithoutHarm() {
        ChannelRef place = place("contract-place-closed", member(), otherMember());
        places().say(place, ChatMessage.text("Goodbye"), "contract-closed-1", null);
        places().close(place);
        places().close(place);
        assertThat(seenInPlace(member(), place)).contains("Goodbye");
    }

    @Test
    void noPlaceIsOpenedForWhomNobodyKnows() {
        assertThat(opened(List.of(member(), unknownMember()))).isEmpty();
    }

    private Optional<ChannelRef> opened(List<MemberRef> people) {
        try {
            return places().open(channel(), people, "Mock interview", "contract-place-unknown");
        } catch (ChatException refused) {
            return Optional.empty();
        }
    }

    /** The id of a message that never was; platforms with another form of id override it. */
    protected String goneMessage() {
        return "999999999";
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.fault()).isEqualTo(ChatException.Fault.REFUSED));
    }

    private ChatMessage everything() {
        return ChatMessage.of(
                new Block.Heading("A heading"),
                new Block.Prose("Some **bold** and plain words with `code` and a [link](https://example.org)."),
                new Block.Verbatim("*as typed*"),
                new Block.Code("sql", "select 1"),
                new Block.Table(List.of("Board", "Points"), List.of(List.of("Ada", "10"))),
                new Block.Picture("dot.png", DOT, "A dot"),
                new Block.Attachment("export.csv", "a,b\n1,2\n"),
                new Block.Moment("Closes", now(), java.time.ZoneId.of("Asia/Kathmandu")),
                new Block.Spoiler("Show it", List.of(new Block.Prose("Hidden behind"))),
                new Block.Choices(List.of(new Choice("Answer", "answer", "r1", true))));
    }
}
