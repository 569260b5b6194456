package dev.whetstone.mock.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.testing.World;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SessionHelpTests {

    private static final Pattern EXAMPLE = Pattern.compile("`/prep ([^`]*)`");

    private final World world = World.begin();
    private final String help = String.valueOf(SessionHelp.topic().message()).replaceAll("\\s+", " ");

    @Test
    void itNamesEveryCommandOfMockInterviewsAndTheJournal() {
        List<String> names = world.beans(Command.class).stream()
                .map(command -> command.spec().name())
                .filter(name -> name.startsWith("mock ") || name.startsWith("journal"))
                .toList();
        assertThat(names)
                .hasSizeGreaterThan(7)
                .allSatisfy(name -> assertThat(help).contains("`/prep " + name));
    }

    @Test
    void everyExampleInItWorks() {
        world.group("ten");
        List<String> examples = EXAMPLE.matcher(help)
                .results()
                .map(MatchResult::group)
                .map(example -> example.substring("`/prep ".length(), example.length() - 1))
                .toList();
        assertThat(examples).hasSizeGreaterThan(15).allSatisfy(line -> {
            Reply reply = world.typed("admin", line);
            assertThat(reply instanceof Reply.Private told && told.failed())
                    .as("%s: %s", line, reply)
                    .isFalse();
        });
    }
}
