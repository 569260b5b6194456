package dev.whetstone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.storage.ChildJvm;
import dev.whetstone.testing.Walks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Through how many files a reader follows an answer and a post, and that the page on the architecture names them. */
class WalkTests {

    private static final Pattern NAMES = Pattern.compile("`([a-z.]+\\.[A-Z]\\w+)`");

    @Test
    void anAnswerPassesTwentyFiveFilesAtMostAndAPostTwenty() throws Exception {
        Map<String, List<String>> walks = walks();
        assertThat(walks.get("answer"))
                .containsExactlyInAnyOrderElementsOf(told("From the inbox to the boards it passes"))
                .hasSizeLessThanOrEqualTo(25);
        assertThat(Stream.concat(Stream.of("schedule.Heartbeat"), walks.getOrDefault("post", List.of()).stream()))
                .containsExactlyInAnyOrderElementsOf(told("From the tick to the channel it passes"))
                .hasSizeLessThanOrEqualTo(20);
    }

    private static Map<String, List<String>> walks() throws Exception {
        Process walking = ChildJvm.start(Walks.class);
        String said = new String(walking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(walking.waitFor()).as(said).isZero();
        return said.lines()
                .filter(line -> line.startsWith("answer ") || line.startsWith("post "))
                .map(line -> Arrays.asList(line.split(" ")))
                .collect(Collectors.toMap(line -> line.get(0), line -> line.subList(1, line.size())));
    }

    private static List<String> told(String heading) throws IOException {
        String page = Files.readString(Path.of("docs/architecture.md"));
        int begin = page.indexOf(heading);
        assertThat(begin).isPositive();
        String list = page.substring(begin, page.indexOf("\n\n", begin));
        return NAMES.matcher(list).results().map(found -> found.group(1)).toList();
    }
}
