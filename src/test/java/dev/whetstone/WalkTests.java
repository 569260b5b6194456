package dev.whetstone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.round.Round;
import dev.whetstone.testing.Passed;
import dev.whetstone.testing.World;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How many files an answer and a post pass, by what really runs. Not counted are values (classes that hold nothing but data, enums
 * and interfaces), graders, the reading and escaping of chat text, and the database engine.
 */
class WalkTests {

    private static final String LONG =
            "It builds a plan first, and only when somebody asks for a result does it run all of the"
                    + " steps, so that it can leave out what nobody needs and read no more columns of the file than are wanted at the end";
    private static final List<String> BESIDE =
            List.of("reading.", "storage.engine.", "grading.text.", "grading.sql.", "chat.Markdown", "testing.");
    private static final Pattern NAMES = Pattern.compile("`([a-z.]+\\.[A-Z]\\w+)`");

    private final World world = World.begin();

    @Test
    void anAnswerPassesTwentyFiveFilesFromTheInboxToTheBoards() throws IOException {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It builds nothing, score=0.2");
        try (Passed passed = new Passed(BESIDE)) {
            passed.begin("feedback.Telling#tell");
            world.say(round, "ada", "Answer: " + LONG);
            List<String> files = files(passed);
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(told("From the inbox to the boards it passes"))
                    .hasSizeLessThanOrEqualTo(25);
        }
    }

    private List<String> files(Passed passed) {
        return passed.classes().stream()
                .map(WalkTests::file)
                .distinct()
                .filter(type -> !isOfTests(type) && !type.isInterface())
                .filter(type -> !isValue(type) || !world.beans(type).isEmpty())
                .map(type -> type.getName().substring("dev.whetstone.".length()))
                .toList();
    }

    private static Class<?> file(Class<?> type) {
        Class<?> file = type;
        while (file.getEnclosingClass() != null) {
            file = file.getEnclosingClass();
        }
        return file;
    }

    private static boolean isOfTests(Class<?> type) {
        return type.isSynthetic()
                || type.getName().contains("__")
                || type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes");
    }

    /** Whether it holds nothing but data. */
    private static boolean isValue(Class<?> type) {
        if (type.isEnum() || type.isInterface() || type.isPrimitive()) {
            return true;
        }
        List<Field> fields = Stream.of(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
        return !fields.isEmpty() && fields.stream().allMatch(field -> isData(field.getType()));
    }

    private static boolean isData(Class<?> type) {
        if (type.isArray()) {
            return isData(type.getComponentType());
        }
        return type.isPrimitive()
                || Set.of("java.lang", "java.util", "java.time").contains(type.getPackageName())
                || (type.getName().startsWith("dev.whetstone.") && isValue(type));
    }

    private static List<String> told(String heading) throws IOException {
        String page = Files.readString(Path.of("docs/architecture.md"));
        int begin = page.indexOf(heading);
        assertThat(begin).isPositive();
        String list = page.substring(begin, page.indexOf("\n\n", begin));
        return NAMES.matcher(list).results().map(found -> found.group(1)).toList();
    }
}
