package dev.whetstone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.SourceTree.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What lets a reader find things: one name for one thing, and no package that is larger than a page. */
class NamesTests {

    private static final int MOST = 25;

    @Test
    void noNameStandsTwice() {
        assertThat(twice(SourceTree.all())).isEmpty();
        assertThat(twice(List.of(new Source("a", "Reply", ""), new Source("b", "Reply", ""))))
                .containsExactly("Reply");
    }

    @Test
    void noPackageIsLargerThanAReaderCanHold() {
        assertThat(large(SourceTree.all())).isEmpty();
    }

    @Test
    void aCommandsFileIsCalledAsTheCommandIs() {
        List<String> hidden = SourceTree.all().stream()
                .filter(source -> source.text().contains("new Spec("))
                .map(Source::name)
                .filter(name -> !name.endsWith("Command") && !name.equals("GradingHelp"))
                .toList();
        assertThat(hidden).isEmpty();
    }

    private static Set<String> twice(List<Source> sources) {
        return above(sources, Source::name, 1);
    }

    private static Set<String> large(List<Source> sources) {
        return above(sources, Source::home, MOST);
    }

    private static Set<String> above(List<Source> sources, Function<Source, String> key, int most) {
        Map<String, Long> counts =
                sources.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
