package dev.whetstone.discord.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Reply;
import dev.whetstone.question.Question;
import dev.whetstone.question.SqlTables;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import dev.whetstone.round.Round;
import dev.whetstone.round.ShownQuestions;
import dev.whetstone.sheet.SheetTests;
import dev.whetstone.testing.EverythingSaid;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EverythingSaidTests {

    private static final Collection<Question> BANK = new QuestionLoader()
            .layer(ContentConfiguration.packed("content/questions/", ".md"))
            .bank()
            .all();
    private static final SqlTables NO_JUDGE = question -> List.of();

    private final World world = World.begin();
    private final List<ChatMessage> messages = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();

    @Test
    void whateverIsSaidInADayIsWithinDiscordsLimits() {
        take(world.typedIn("elsewhere", World.ADMIN, "setup"));
        Round round = world.openFirst("just-lazy");
        press("ada", "answer", round.id());
        press("ada", "hint", round.id());
        press("cleo", "show", round.id());
        press("cleo", "show", round.id() + "|yes");
        world.say(round, "ada", "A plan is built first, @everyone ```");
        world.say(round, "ben", "answer: Nothing runs ||before|| an action");
        world.type("dora", "join");
        press("ben", "peers", round.id());
        world.runFor(Duration.ofHours(12));
        press("ben", "peers", round.id());
        for (String command : commands()) {
            take(world.typed(World.ADMIN, command));
            take(world.typed("ada", command));
        }
        press(World.ADMIN, "settings-form", "");
        world.chat.posts(World.CHANNEL).forEach(said -> messages.add(said.content()));
        world.chat.replies(World.thread(round)).forEach(said -> messages.add(said.content()));
        Stream.of("ada", "ben", "cleo", "dora", World.ADMIN)
                .flatMap(user -> world.chat.privately(user).stream())
                .map(MemoryPlatform.Said::content)
                .forEach(messages::add);

        assertThat(messages).hasSizeGreaterThan(30);
        assertThat(forms).hasSizeGreaterThanOrEqualTo(3);
        messages.forEach(Limits::checked);
        forms.forEach(EverythingSaidTests::fits);
    }

    @ParameterizedTest
    @MethodSource("dev.whetstone.slack.view.HostileTexts#all")
    void whateverSomebodyAnswersAllThatIsSaidOfItFits(String answer) {
        EverythingSaid said = EverythingSaid.about(world, "just-vast", answer);
        assertThat(said.messages()).hasSizeGreaterThan(10);
        said.messages().forEach(Limits::checked);
        said.forms().forEach(EverythingSaidTests::fits);
    }

    @Test
    void everyQuestionOfTheBankFitsIntoItsMessagesAndItsForm() {
        for (Question question : BANK) {
            ShownQuestions.all(question, NO_JUDGE).forEach(Limits::checked);
            ShownQuestions.hints(question).ifPresent(Limits::checked);
            fits(ShownQuestions.form(question, NO_JUDGE));
        }
    }

    @Test
    void everySheetFits() {
        SheetTests.messages().forEach(Limits::checked);
    }

    private static void fits(Form form) {
        JsonObject modal = Limits.json(DiscordForms.modal(form, DiscordActionIds.encode(form)));
        assertThat(modal.getAsJsonArray("components")).hasSizeBetween(1, 5);
        modal.getAsJsonArray("components").forEach(one -> {
            if (Limits.type(one.getAsJsonObject()) == 10) {
                assertThat(one.getAsJsonObject().get("content").getAsString()).hasSizeBetween(1, 4_000);
            }
        });
    }

    private static List<String> commands() {
        return List.of(
                "today",
                "suggest",
                "suggestions",
                "help",
                "leaderboard",
                "leaderboard all",
                "me",
                "why",
                "plan",
                "remind",
                "hint",
                "reveal",
                "answer",
                "link",
                "off",
                "hide",
                "settings",
                "preview",
                "export",
                "nonsense");
    }

    private void press(String user, String action, String argument) {
        take(world.pressed(user, action, argument, Map.of()));
    }

    private void take(Reply reply) {
        if (reply instanceof Reply.Private own) {
            messages.add(own.message());
        } else if (reply instanceof Reply.Public all) {
            messages.add(all.message());
        } else if (reply instanceof Reply.Open open) {
            forms.add(open.form());
        }
    }
}
