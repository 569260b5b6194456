package dev.whetstone.discord.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Reply;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EverythingSaidTests {

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
        world.type("dora", "remind on");
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
        forms.forEach(form -> assertThat(Limits.json(DiscordForms.modal(form, DiscordActionIds.encode(form)))
                        .getAsJsonArray("components"))
                .hasSizeBetween(1, 5));
    }

    private static List<String> commands() {
        return List.of(
                "today",
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
