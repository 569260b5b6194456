package dev.whetstone.discord.view;

import dev.whetstone.chat.Command;
import dev.whetstone.chat.desk.ChatDesk;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;
import net.dv8tion.jda.api.interactions.commands.localization.ResourceBundleLocalizationFunction;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/** The commands Discord offers: {@code /prep} with every command of the desk, and an entry in a message's menu. */
public final class CommandCatalog {

    /** The slash command all others stand under. */
    public static final String PREP = "prep";

    /** The entry in a message's menu that takes the message as an answer. */
    public static final String SUBMIT = "Submit as answer";

    private static final int LONGEST = CommandData.MAX_DESCRIPTION_LENGTH;

    /** Discord takes 25 subcommands and groups, so these stand in groups of their own; they are found by the same words. */
    private static final Set<String> OF_PEOPLE = Set.of(
            "admin",
            "dashboard",
            "export",
            "forget",
            "hide",
            "join",
            "leave",
            "link",
            "reader",
            "remove",
            "squads",
            "streak");

    private static final Set<String> OF_GRADES = Set.of("appeal", "grading", "review", "run", "teach", "waiting");

    private static final Set<String> OF_CONTENT = Set.of("questions", "sheet", "suggest", "suggestions");

    private static final Map<String, String> GROUPS = new TreeMap<>(Map.of(
            "people",
            "Who takes part",
            "grades",
            "How answers are graded, and by whom",
            "content",
            "Sheets, and questions of the group's own",
            "mock",
            "Mock interviews, with a partner or alone"));

    private CommandCatalog() {}

    /** Everything to register, with names in other languages. */
    public static List<CommandData> commands(ChatDesk desk) {
        Map<String, List<SubcommandData>> byPlace = desk.commands().stream()
                .collect(Collectors.groupingBy(
                        spec -> place(spec.name()),
                        Collectors.mapping(spec -> subcommand(desk, spec), Collectors.toList())));
        List<SubcommandGroupData> groups = GROUPS.entrySet().stream()
                .filter(group -> byPlace.containsKey(group.getKey()))
                .map(group -> new SubcommandGroupData(group.getKey(), group.getValue())
                        .addSubcommands(byPlace.getOrDefault(group.getKey(), List.of())))
                .toList();
        return List.of(
                Commands.slash(PREP, "A question a day: answers, hints, the board and the group's settings")
                        .addSubcommands(byPlace.getOrDefault("", List.of()))
                        .addSubcommandGroups(groups)
                        .setContexts(InteractionContextType.GUILD)
                        .setLocalizationFunction(languages()),
                Commands.message(SUBMIT)
                        .setContexts(InteractionContextType.GUILD)
                        .setLocalizationFunction(languages()));
    }

    /** The command that Discord names by a group, which may be null, and a name in it. */
    public static String command(ChatDesk desk, @Nullable String group, String name) {
        String both = group + " " + name;
        return desk.commands().stream().anyMatch(spec -> spec.name().equals(both)) ? both : name;
    }

    /** The group a command stands in, empty for none. */
    private static String place(String name) {
        int blank = name.indexOf(' ');
        if (blank > 0) {
            return name.substring(0, blank);
        }
        if (OF_CONTENT.contains(name)) {
            return "content";
        }
        return OF_PEOPLE.contains(name) ? "people" : OF_GRADES.contains(name) ? "grades" : "";
    }

    /** The same as Discord documents it: what JDA writes as text are numbers there, and nothing is unfit for minors. */
    public static List<DataObject> wire(ChatDesk desk) {
        return commands(desk).stream()
                .map(command -> DataObject.fromJson(command.toData().toString()))
                .map(CommandCatalog::documented)
                .toList();
    }

    private static DataObject documented(DataObject command) {
        for (String name : List.of("contexts", "integration_types")) {
            command.optArray(name)
                    .ifPresent(values -> command.put(
                            name,
                            DataArray.fromCollection(
                                    values.stream(DataArray::getInt).toList())));
        }
        return command.remove("nsfw");
    }

    private static SubcommandData subcommand(ChatDesk desk, Command.Spec spec) {
        String name = spec.name().substring(spec.name().indexOf(' ') + 1);
        return new SubcommandData(name, PlainWords.line(spec.summary(), LONGEST))
                .addOptions(spec.parameters().stream()
                        .sorted(Comparator.comparing((Command.Parameter parameter) -> !parameter.required()))
                        .map(parameter -> option(desk, spec, parameter))
                        .toList());
    }

    /** Few fixed values are choices; what the desk has suggestions for is completed while it is typed. */
    private static OptionData option(ChatDesk desk, Command.Spec spec, Command.Parameter parameter) {
        OptionData option = new OptionData(
                OptionType.STRING,
                parameter.name(),
                PlainWords.line(parameter.summary().replace("`", ""), LONGEST),
                parameter.required());
        List<String> values = parameter.values();
        if (!values.isEmpty() && values.size() <= OptionData.MAX_CHOICES) {
            values.forEach(value -> option.addChoice(value, value));
        } else {
            option.setAutoComplete(hasSuggestions(desk, spec, parameter));
        }
        return option;
    }

    /** Some lists are shown before anything is typed, others are too long for that; the letter is a common one. */
    private static boolean hasSuggestions(ChatDesk desk, Command.Spec spec, Command.Parameter parameter) {
        return Stream.of("", "e")
                .anyMatch(typed ->
                        !desk.suggest(spec.name(), parameter.name(), typed).isEmpty());
    }

    private static LocalizationFunction languages() {
        return ResourceBundleLocalizationFunction.fromBundles("dev.whetstone.discord.commands", DiscordLocale.GERMAN)
                .build();
    }
}
