package dev.whetstone.chat.desk;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.inbound.ChatInbox;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where platforms bring commands, buttons and forms; a fault in one becomes one sentence for its caller, never more. */
public final class ChatDesk {

    /** What is said to who speaks to the bot alone in plain words. */
    public static final String TALK =
            "I only read commands here: `/prep today` shows what is open, and `/prep help` lists the rest. Answers"
                    + " belong into the thread of their question.";

    private static final Logger log = LoggerFactory.getLogger(ChatDesk.class);
    private static final String SORRY =
            "Something went wrong on my side and nothing was changed; please try again in a minute.";

    private final Map<String, Command> commands = new TreeMap<>();
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final Rights rights;
    private final DirectTalk direct;

    /** One to which everything is said in a group's channel. */
    public ChatDesk(List<Command> commands, List<Action> actions, Rights rights) {
        this(commands, actions, rights, DirectTalk.Meant::clearly);
    }

    public ChatDesk(List<Command> commands, List<Action> actions, Rights rights, DirectTalk direct) {
        commands.forEach(command -> this.commands.put(command.spec().name(), command));
        actions.forEach(action -> this.actions.put(action.name(), action));
        this.rights = rights;
        this.direct = direct;
    }

    /** What can be typed after {@code /prep}, in alphabetical order. */
    public List<Command.Spec> commands() {
        return commands.values().stream()
                .map(Command::spec)
                .sorted(Comparator.comparing(Command.Spec::name))
                .toList();
    }

    /** Suggestions for a parameter as it is typed, at most 25. */
    public List<String> suggest(String command, String parameter, String typed) {
        Command found = commands.get(command);
        if (found == null) {
            return List.of();
        }
        String start = typed.toLowerCase(Locale.ROOT);
        List<String> fixed = found.spec().parameters().stream()
                .filter(candidate -> candidate.name().equals(parameter))
                .flatMap(candidate -> candidate.values().stream())
                .filter(value -> value.startsWith(start))
                .toList();
        return (fixed.isEmpty() ? found.suggest(parameter, typed) : fixed)
                .stream().limit(25).toList();
    }

    /** Runs what was typed after {@code /prep}; the call's values are read from the line. */
    public Reply commandLine(String line, Call call) {
        String[] words = line.strip().split("\\s+", 3);
        String name = words[0].toLowerCase(Locale.ROOT);
        String longer = words.length > 1 ? name + " " + words[1].toLowerCase(Locale.ROOT) : name;
        boolean isLonger = words.length > 1 && commands.containsKey(longer);
        Command command = commands.get(isLonger ? longer : name.isEmpty() ? "help" : name);
        if (command == null) {
            return unknown(isFamily(name) ? longer : name, name);
        }
        CommandLine.Parsed parsed = CommandLine.parse(command.spec(), after(line.strip(), isLonger ? 2 : 1));
        String problem = parsed.problem() == null
                ? CommandLine.check(command.spec(), parsed.values())
                : "%s; it is used like this: `%s`.".formatted(parsed.problem(), CommandLine.usage(command.spec()));
        return run(command, with(call, parsed.values()), problem);
    }

    /** What stands after so many words. */
    private static String after(String line, int words) {
        return line.replaceFirst("^(\\S+\\s*){%d}".formatted(words), "");
    }

    /** Whether commands of two words begin with this one. */
    private boolean isFamily(String word) {
        return !family(word).isEmpty();
    }

    private List<String> family(String word) {
        return commands.keySet().stream()
                .filter(name -> name.startsWith(word + " "))
                .toList();
    }

    /** Runs a command whose parameters the platform has read already. */
    public Reply command(String name, Call call) {
        Command command = commands.get(name);
        return command == null
                ? unknown(name, name)
                : run(command, call, CommandLine.check(command.spec(), call.values()));
    }

    /** The answer to what a member says to the bot alone, in plain words. */
    public Reply talk() {
        return Reply.say(TALK);
    }

    /** Runs a pressed button or a sent form. */
    public Reply act(String name, Call call) {
        Action action = actions.get(name);
        if (action == null) {
            return Reply.say(
                    "That button is from an older version of me and no longer works; `/prep today` shows what is open.");
        }
        return guarded(name, call, () -> action.run(direct.meant(call).call()));
    }

    /** How a command is used is told to whom it is for. */
    private Reply run(Command command, Call call, @Nullable String problem) {
        Command.Spec spec = command.spec();
        if (problem != null && spec.audience() == Command.Audience.ANYONE) {
            return Reply.say(problem);
        }
        return guarded(spec.name(), call, () -> {
            DirectTalk.Meant meant = command.isAboutGroup() ? direct.meant(call) : DirectTalk.Meant.clearly(call);
            return meant.question().map(Reply::say).orElseGet(() -> allowed(command, meant.call(), problem));
        });
    }

    private Reply allowed(Command command, Call call, @Nullable String problem) {
        Command.Spec spec = command.spec();
        if (spec.audience() == Command.Audience.ADMIN && !rights.isAdmin(call.member(), call.channel())) {
            return Reply.say(rights.refusal(call.channel(), spec.name()));
        }
        return problem == null ? command.run(call) : Reply.say(problem);
    }

    private static Reply guarded(String name, Call call, Supplier<Reply> work) {
        try {
            return work.get();
        } catch (ChatInbox.InboxUnavailableException e) {
            log.warn("{} in {} could not be kept", name, call.channel().key(), e);
            return Reply.failed(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.error("{} in {} failed", name, call.channel().key(), e);
            return Reply.failed(SORRY);
        }
    }

    private Reply unknown(@Nullable String name, @Nullable String first) {
        String typed = Markdown.quoted(name == null ? "" : name);
        List<String> family = first == null ? List.of() : family(first);
        return Reply.say(
                family.isEmpty()
                        ? "There is no command %s%s; `/prep help` lists them all.".formatted(typed, meant(name))
                        : "There is no command %s; there are `/prep %s`."
                                .formatted(typed, String.join("`, `/prep ", family)));
    }

    /** The command whose name is a slip of the finger away. */
    private String meant(@Nullable String typed) {
        return typed == null
                ? ""
                : Slips.nearest(typed, commands.keySet())
                        .map(", but there is `/prep %s`"::formatted)
                        .orElse("");
    }

    private static Call with(Call call, Map<String, String> values) {
        return new Call(call.id(), call.member(), call.channel(), call.thread(), call.argument(), values, call.at());
    }
}
