package dev.whetstone.discord.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.testing.World;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandCatalogTests {

    private static final int GROUP = 2;

    private static final String NAME = "[-_\\p{L}\\p{N}]{1,32}";

    private final ChatDesk desk = World.begin().bean(ChatDesk.class);

    @Test
    void everyCommandOfTheDeskIsOffered() {
        assertThat(subcommands())
                .extracting(one -> one.get("name").getAsString())
                .containsExactlyInAnyOrderElementsOf(desk.commands().stream()
                        .map(spec -> spec.name().substring(spec.name().indexOf(' ') + 1))
                        .toList());
    }

    @Test
    void everyNameAndDescriptionIsWithinTheLimits() {
        assertThat(options(prep())).hasSizeBetween(10, 25).allSatisfy(CommandCatalogTests::check);
        for (JsonObject subcommand : subcommands()) {
            check(subcommand);
            options(subcommand).forEach(CommandCatalogTests::check);
            assertThat(options(subcommand)).hasSizeLessThanOrEqualTo(25);
        }
    }

    @Test
    void requiredParametersComeFirst() {
        for (JsonObject subcommand : subcommands()) {
            List<Boolean> required = options(subcommand).stream()
                    .map(option -> option.get("required").getAsBoolean())
                    .toList();
            assertThat(required.lastIndexOf(true))
                    .isLessThanOrEqualTo(required.contains(false) ? required.indexOf(false) : required.size());
        }
    }

    @Test
    void plansZonesAndQuestionsAreCompletedAndFixedValuesAreChosen() {
        assertThat(option("preview", "question").get("autocomplete").getAsBoolean())
                .isTrue();
        assertThat(option("post", "question").get("autocomplete").getAsBoolean())
                .isTrue();
        assertThat(option("setup", "plan").get("autocomplete").getAsBoolean()).isTrue();
        assertThat(option("setup", "zone").get("autocomplete").getAsBoolean()).isTrue();
        assertThat(option("plan", "start").get("autocomplete").getAsBoolean()).isTrue();
        assertThat(option("leaderboard", "period").getAsJsonArray("choices")).hasSize(4);
        assertThat(option("leaderboard", "topic").getAsJsonArray("choices")).isNotEmpty();
        assertThat(option("answer", "text").get("autocomplete").getAsBoolean()).isFalse();
    }

    @Test
    void germanReadersSeeGermanNames() {
        JsonObject today = subcommands().stream()
                .filter(one -> one.get("name").getAsString().equals("today"))
                .findFirst()
                .orElseThrow();
        assertThat(today.getAsJsonObject("name_localizations").get("de").getAsString())
                .isEqualTo("heute");
    }

    @Test
    void everyCommandAndOptionIsNamedAndDescribedInGerman() {
        for (JsonObject subcommand : subcommands()) {
            checkGerman(subcommand);
            options(subcommand).forEach(CommandCatalogTests::checkGerman);
            assertThat(options(subcommand).stream().map(option -> german(option, "name_localizations")))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyGermanNameBelongsToACommandAndIsUsedOnce() throws Exception {
        Properties german = new Properties();
        try (var in = CommandCatalog.class.getResourceAsStream("/dev/whetstone/discord/commands_de.properties")) {
            german.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        Set<String> commands = new HashSet<>(Set.of("description", "name"));
        desk.commands().forEach(spec -> commands.add(spec.name()));
        options(prep()).forEach(one -> commands.add(one.get("name").getAsString()));
        assertThat(german.stringPropertyNames())
                .allSatisfy(key -> assertThat(key).startsWith(key.startsWith("prep.") ? "prep." : "submit_as_answer."));
        assertThat(german.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("prep."))
                        .map(key -> key.split("\\.", -1)[1]))
                .isSubsetOf(commands);
        List<String> names = subcommands().stream()
                .map(one -> one.getAsJsonObject("name_localizations").get("de"))
                .filter(java.util.Objects::nonNull)
                .map(name -> name.getAsString())
                .toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches(NAME));
    }

    @Test
    void aMessagesMenuOffersToSubmitIt() {
        JsonObject menu = Limits.json(CommandCatalog.commands(desk).get(1));
        assertThat(menu.get("name").getAsString())
                .isEqualTo(CommandCatalog.SUBMIT)
                .hasSizeLessThanOrEqualTo(32);
        assertThat(menu.get("type").getAsInt()).isEqualTo(3);
    }

    private JsonObject prep() {
        return Limits.json(CommandCatalog.commands(desk).get(0));
    }

    /** Those of a group among them. */
    private List<JsonObject> subcommands() {
        return options(prep()).stream()
                .flatMap(one -> one.get("type").getAsInt() == GROUP ? options(one).stream() : Stream.of(one))
                .toList();
    }

    private JsonObject option(String command, String name) {
        return subcommands().stream()
                .filter(one -> one.get("name").getAsString().equals(command))
                .flatMap(one -> options(one).stream())
                .filter(one -> one.get("name").getAsString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> options(JsonObject holder) {
        return holder.getAsJsonArray("options").asList().stream()
                .map(one -> one.getAsJsonObject())
                .toList();
    }

    private static String german(JsonObject named, String texts) {
        return Optional.ofNullable(named.getAsJsonObject(texts))
                .map(localized -> localized.get("de"))
                .map(JsonElement::getAsString)
                .orElse("");
    }

    private static void checkGerman(JsonObject named) {
        assertThat(german(named, "name_localizations")).as("%s", named).matches(NAME);
        assertThat(german(named, "description_localizations")).as("%s", named).hasSizeBetween(1, 100);
    }

    private static void check(JsonObject named) {
        assertThat(named.get("name").getAsString()).matches(NAME);
        assertThat(named.get("description").getAsString()).hasSizeBetween(1, 100);
    }
}
