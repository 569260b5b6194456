package dev.whetstone.secondreader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Mark;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.discord.view.CommandCatalog;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A group whose bot has a second reader: it is told first, then read. */
class SecondReaderJourneyTests {

    private static final String ANSWER = "unsure score=0.5 nothing runs before an action asks for it";

    private ReaderWorld here;
    private StudyGroup group;
    private Round first;
    private int before;

    @BeforeEach
    void openTheFirst() {
        here = ReaderWorld.begin();
        before = here.model.asked();
        group = here.world.group("ten");
        here.world.runTo(World.NINE);
        first = here.world.only(group, Round.State.OPEN);
    }

    @Test
    void aGroupIsToldBeforeAnythingIsRead() {
        assertThat(notices()).isEmpty();
        here.world.say(first, "ada", ANSWER);
        assertThat(notices()).hasSize(1);
        assertThat(notices().get(0))
                .contains("From the next question on a language model", "fake", "/prep reader off")
                .contains("answers that I am unsure of, and appeals", "never a name");
        here.world.say(first, "ben", ANSWER + " at all");
        assertThat(here.model.asked()).isEqualTo(before);
        assertThat(here.world.whispers("ada")).doesNotContain("language model");

        Round second = nextDay();
        here.world.say(second, "ada", ANSWER);
        assertThat(here.model.asked()).isEqualTo(before + 1);
        assertThat(here.world.lastWhisper("ada"))
                .contains("A language model (", "read it too and gives it 80 % where I give 50 %: your grade is 80 %.")
                .contains("8 of 10 points");
        here.world.say(second, "ben", "score=0.5 and sure of it");
        assertThat(here.model.asked()).isEqualTo(before + 1);
        assertThat(notices()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aGroupThatCouldNotBeToldIsToldWithTheNextAnswerAndNotReadBefore(MemoryPlatform.Trouble trouble) {
        ReaderNotices notices = here.world.bean(ReaderNotices.class);
        here.world.chat.trouble(World.CHANNEL, trouble);
        assertThat(notices.wereTold(first)).isFalse();
        here.world.chat.trouble(World.CHANNEL, null);
        here.world.clock.move(Duration.ofMinutes(2));
        assertThat(notices.wereTold(first)).isFalse();
        assertThat(notices()).hasSize(1);
        assertThat(notices.wereTold(nextDay())).isTrue();
    }

    @Test
    void anotherModelIsToldAnew() {
        here.world.say(first, "ada", ANSWER);
        ReaderNotices other = new ReaderNotices(
                here.world.mongo,
                here.world.bean(dev.whetstone.chat.ChatPlatforms.class),
                here.world.bean(dev.whetstone.group.Groups.class),
                here.world.clock,
                new ReaderWords("other-2 at models.example", ReaderUse.ALL));
        Round second = nextDay();
        assertThat(other.wereTold(second)).isFalse();
        assertThat(notices()).hasSize(2);
        assertThat(notices().get(1)).contains("other", "every answer in words or code");
    }

    @Test
    void settingsHelpAndCommandSayThatItIsOn() {
        assertThat(here.world.type(World.ADMIN, "settings")).contains("A second reader: the language model", "fake");
        assertThat(here.world.type("ada", "help")).contains("/prep reader");
        assertThat(here.world.type("ada", "help reader"))
                .contains("fake", "never a name", "at most 30 points of a hundred", "/prep reader off");
    }

    @Test
    void whoKeepsTheirAnswersFromItFindsThatInTheirOwnData() {
        here.world.type("ada", "reader off");
        assertThat(here.world.typed("ada", "export mine").toString()).contains("reader_opt_outs", "memory");
    }

    @Test
    void aMessageIsMarkedAsTakenWhileItIsRead() {
        here.world.say(first, "ada", ANSWER);
        ChatEvent event = here.world.chat.write(World.thread(nextDay()), "ada", ANSWER);
        AtomicReference<Optional<Mark>> sign = new AtomicReference<>(Optional.empty());
        here.model.behaves(request -> {
            sign.set(here.world.chat.signOn(event.message()));
            return FakeModel.sound(0.8);
        });
        here.world.deliver(event);
        assertThat(sign.get()).contains(Mark.TAKEN);
        assertThat(here.world.chat.signOn(event.message())).contains(Mark.WAITING);
    }

    @Test
    void discordOffersTheCommandInGermanToo() {
        String commands = CommandCatalog.wire(here.world.bean(ChatDesk.class)).toString();
        assertThat(commands).contains("\"reader\"", "\"leser\"");
    }

    @Test
    void whereNoneIsConnectedNothingIsSaidOfIt() {
        World without = World.begin();
        Round round = without.openFirst("just-lazy");
        assertThat(without.type(World.ADMIN, "settings")).doesNotContain("language model");
        assertThat(without.type("ada", "help")).doesNotContain("reader");
        without.say(round, "ada", ANSWER);
        assertThat(without.whispers("ada")).doesNotContain("language model");
    }

    private Round nextDay() {
        here.world.runTo(World.NINE.plus(Duration.ofDays(1)));
        return here.world.only(group, Round.State.OPEN);
    }

    private List<String> notices() {
        return here.world.chat.posts(World.CHANNEL).stream()
                .map(MemoryPlatform.Said::text)
                .filter(text -> text.contains("language model"))
                .toList();
    }
}
