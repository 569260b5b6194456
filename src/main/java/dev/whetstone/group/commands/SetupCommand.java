package dev.whetstone.group.commands;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.desk.Unreadable;
import dev.whetstone.chat.extras.ChannelCheck;
import dev.whetstone.group.Cadence;
import dev.whetstone.group.CadenceText;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.group.ZoneText;
import dev.whetstone.plan.StudyPlan;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /prep setup}: starts a group in this channel, by parameters or by a form. */
final class SetupCommand implements Command, Action {

    static final List<Parameter> CADENCE = List.of(
            Parameter.optional("time", "posting time or times, such as 09:00 or 09:00,18:00"),
            Parameter.optional("days", "weekdays, such as mon-fri"),
            Parameter.optional("zone", "time zone, such as Europe/Berlin"),
            Parameter.optional("close", "time to answer, such as 10h"),
            Parameter.optional("remind", "reminder before the close, such as 2h, or none"),
            Parameter.optional("sealed", "sealed or open answers"),
            Parameter.optional("holidays", "dates without questions, such as 2026-12-24..2026-12-31, or none"),
            Parameter.optional("name", "the group's name"));

    private final Groups groups;
    private final Founding founding;
    private final SettingsReader settings;
    private final List<ChannelCheck> checks;
    private final GroupRights rights;

    SetupCommand(
            Groups groups, Founding founding, SettingsReader settings, List<ChannelCheck> checks, GroupRights rights) {
        this.groups = groups;
        this.founding = founding;
        this.settings = settings;
        this.checks = List.copyOf(checks);
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(Parameter.optional("plan", "the study plan"));
        parameters.addAll(CADENCE);
        parameters.add(Parameter.optional("group", "id of your group that should also use this channel"));
        return new Spec("setup", "Starts a study group in this channel", Audience.ADMIN, parameters);
    }

    @Override
    public String name() {
        return "setup";
    }

    @Override
    public List<String> suggest(String parameter, String typed) {
        return switch (parameter) {
            case "plan" -> PlanCommand.like(settings.plans(), typed);
            case "zone" -> ZoneText.zonesLike(typed, 25);
            default -> List.of();
        };
    }

    @Override
    public boolean isAboutGroup() {
        return false;
    }

    @Override
    public Reply run(Call call) {
        if (rights.isAmongFew(call.member(), call.channel())) {
            return Reply.say(
                    "A study group needs a channel that its members can see, and what is said here is private; "
                            + "please type `/prep setup` in the channel.");
        }
        Optional<StudyGroup> existing = groups.of(call.channel());
        if (existing.isPresent()) {
            return Reply.say("This channel already belongs to the group “%s”; `/prep settings` changes it."
                    .formatted(Markdown.escape(existing.get().name())));
        }
        if (!rights.isAdmin(call.member(), call.channel())) {
            return Reply.say(rights.refusal(call.channel(), name()));
        }
        if (settings.plans().all().isEmpty()) {
            return Reply.say("No study plan could be read, so there is nothing to start; `content check` says why.");
        }
        if (call.values().containsKey("group")) {
            return GroupDesk.readable(() -> join(call, call.value("group", "")));
        }
        return call.values().isEmpty() ? new Reply.Open(form(call)) : GroupDesk.readable(() -> start(call));
    }

    private Reply start(Call call) {
        Map<String, String> values = call.values();
        Complaints all = new Complaints();
        StudyPlan first = settings.plans().all().get(0);
        StudyPlan plan = all.read("plan", () -> settings.plan(call.value("plan", first.id())), first);
        ZoneId zone = all.read("zone", () -> SettingsReader.zoneOr(values, founding.zoneOf(call)), ZoneId.of("UTC"));
        Cadence usual = Cadence.usual(zone);
        Cadence cadence = all.read("", () -> settings.cadence(values, usual), usual);
        String name = all.read("name", () -> SettingsReader.name(call.value("name", plan.title())), plan.title());
        all.raise();
        Optional<StudyGroup> group = founding.found(name, plan, cadence, call);
        if (group.isEmpty()) {
            return Reply.say("Somebody else just started a group in this channel.");
        }
        return Reply.say("**%s** is set up with the plan *%s*: %s. %s%s"
                .formatted(
                        Markdown.escape(name),
                        Markdown.escape(plan.title()),
                        SettingsReader.summary(cadence),
                        CadenceText.nextQuestion(group.get()),
                        lacking(call.channel())));
    }

    private Reply join(Call call, String id) {
        StudyGroup group = groups.find(id.strip()).orElseThrow(() -> new Unreadable("There is no group with that id."));
        if (!rights.isAdmin(call.member(), group)) {
            throw new Unreadable("Only an admin of that group can add a channel to it.");
        }
        groups.addChannel(group.id(), call.channel());
        return Reply.say("From now on **%s** also gets its questions here.%s"
                .formatted(Markdown.escape(group.name()), lacking(call.channel())));
    }

    private String lacking(ChannelRef channel) {
        String list = checks.stream()
                .flatMap(check -> check.lacking(channel).stream())
                .map(sentence -> "- " + sentence)
                .collect(Collectors.joining("\n"));
        return list.isEmpty() ? "" : "\n\n**Before that works:**\n" + list;
    }

    private Form form(Call call) {
        List<Form.Option> options = settings.plans().all().stream()
                .map(plan -> new Form.Option(plan.id(), plan.title()))
                .limit(25)
                .toList();
        return new Form(
                "Start a study group",
                name(),
                "",
                List.of(
                        Form.Field.select("plan", "Study plan", options.get(0).value(), options),
                        Form.Field.line("time", "Posting time", "such as 09:00 or 09:00,18:00", true, "09:00"),
                        Form.Field.line("days", "Weekdays", "such as mon-fri", true, "mon-fri"),
                        Form.Field.line(
                                "zone",
                                "Time zone",
                                "such as Europe/Berlin",
                                true,
                                founding.zoneOf(call).getId()),
                        Form.Field.line("close", "Time to answer", "such as 10h", true, "10h")));
    }
}
