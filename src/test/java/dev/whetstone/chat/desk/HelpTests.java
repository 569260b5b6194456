package dev.whetstone.chat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Reply;
import dev.whetstone.testing.PlainText;
import dev.whetstone.testing.World;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HelpTests {

    private static final Pattern EXAMPLE = Pattern.compile("`/prep ([^`]+)`");

    private final World world = World.begin();

    @Test
    void everyExampleWorksAsItIsShown() {
        world.group("ten");
        List<String> examples = EXAMPLE.matcher(help())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(examples)
                .contains("help", "leaderboard week", "settings time:09:00", "remind off", "forget me")
                .hasSizeGreaterThan(25);
        for (String example : examples) {
            String said = world.type(World.ADMIN, example);
            assertThat(said)
                    .as(example)
                    .doesNotContain("no command", "used like this", "needs", "went wrong", "more than this command");
            if (!example.contains("<")) {
                assertThat(said).as(example).doesNotContain("nothing was changed", "There is no plan", "has no hours");
            }
        }
    }

    private String help() {
        Reply reply = world.typed(World.ADMIN, "help");
        assertThat(PlainText.of(reply)).contains("What I can do");
        return ((Reply.Private) reply)
                .message().blocks().stream()
                        .filter(Block.Prose.class::isInstance)
                        .map(block -> ((Block.Prose) block).markdown())
                        .collect(Collectors.joining("\n"));
    }
}
