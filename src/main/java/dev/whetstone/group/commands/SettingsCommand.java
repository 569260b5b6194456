package dev.whetstone.group.commands;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Cadence;
import dev.whetstone.group.CadenceText;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupFact;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.group.ZoneText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code /prep settings}: shows a group's settings and changes them, by parameters or by a form. */
final class SettingsCommand implements Command, Action {

    private static final String DETACH = "detach";

    private final Groups groups;
    private final GroupDesk desk;
    private final SettingsReader reader;
    private final GroupRights rights;
    private final List<GroupFact> facts;

    SettingsCommand(Groups groups, GroupDesk desk, SettingsReader reader, GroupRights rights, List<GroupFact> facts) {
        this.groups = groups;
        this.desk = desk;
        this.reader = reader;
        this.rights = rights;
        this.facts = facts;
    }

    @Override
    public Spec spec() {
        List<Parameter> parameters = new ArrayList<>(SetupCommand.CADENCE);
        parameters.add(Parameter.optional(
                "champion", "a note to each month's champion, and a role where there are roles", "on", "off"));
        parameters.add(Parameter.optional("channel", "detach, to end the group's part in this channel", DETACH));
        return new Spec("settings", "Shows or changes the group's settings", Audience.ADMIN, parameters);
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public List<String> suggest(String parameter, String typed) {
        return parameter.equals("zone") ? ZoneText.zonesLike(typed, 25) : List.of();
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            if (!rights.isAdmin(call.member(), group)) {
                return Reply.say(rights.refusal(call.channel(), name()));
            }
            if (call.value("channel", "").equals(DETACH)) {
                return detach(call, group);
            }
            return call.values().isEmpty() ? show(group) : change(call, group);
        });
    }

    private Reply detach(Call call, StudyGroup group) {
        return Reply.say(
                groups.removeChannel(group.id(), call.channel())
                        ? "**%s** posts here no more; what is open here goes on to its close. `/prep setup group:%s` brings it back."
                                .formatted(Markdown.escape(group.name()), group.id())
                        : "This is the group's only channel, so it stays; `/prep pause` stops the questions.");
    }

    private Reply change(Call call, StudyGroup group) {
        StudyGroup changed = groups.change(group.id(), current -> reader.merge(call, current));
        return Reply.say("Changed. **%s**: %s; holidays: %s; a note and a role for each month's champion: %s. %s"
                .formatted(
                        Markdown.escape(changed.name()),
                        SettingsReader.summary(changed.cadence()),
                        holidays(changed.cadence()),
                        changed.honours() ? "on" : "off",
                        CadenceText.nextQuestion(changed)));
    }

    private static String detachable(StudyGroup group) {
        return group.channels().size() == 1 ? "" : "; to take one away, type there `/prep settings channel:detach`";
    }

    private static String holidays(Cadence cadence) {
        String dates = new TreeSet<>(cadence.holidays())
                .stream().map(LocalDate::toString).collect(Collectors.joining(", "));
        return dates.isEmpty() ? "none" : dates;
    }

    private Reply show(StudyGroup group) {
        Cadence cadence = group.cadence();
        return new Reply.Private(ChatMessage.of(
                new Block.Heading("Settings of " + group.name()),
                new Block.Prose(String.join(
                        "\n",
                        "- Plan: `" + group.curriculum().planId() + "`",
                        "- Questions: " + SettingsReader.summary(cadence),
                        "- Holidays: " + holidays(cadence),
                        "- A note and a role for each month's champion: "
                                + (group.honours() ? "on" : "off; `/prep settings champion:on` allows it"),
                        "- Channels: " + group.channels().size() + "; to add one, type there `/prep setup group:"
                                + group.id() + "`" + detachable(group),
                        "- " + CadenceText.nextQuestion(group) + facts(group))),
                new Block.Choices(List.of(new Choice("Change", "settings-form", "edit", true)))));
    }

    private String facts(StudyGroup group) {
        return facts.stream().map(fact -> "\n- " + fact.about(group)).collect(Collectors.joining());
    }

    static Form form(StudyGroup group) {
        Cadence cadence = group.cadence();
        String holidays = new TreeSet<>(cadence.holidays())
                .stream().map(LocalDate::toString).collect(Collectors.joining(","));
        List<Form.Option> sealed = List.of(
                new Form.Option("open", "Open: answers in the thread"),
                new Form.Option("sealed", "Sealed: by form, unseen until the reveal, so nobody copies"));
        return new Form(
                "Settings",
                "settings",
                "",
                List.of(
                        line(
                                "time",
                                "Posting time",
                                "such as 09:00 or 09:00,18:00",
                                CadenceText.times(cadence.times())),
                        line("close", "Time to answer", "such as 10h", CadenceText.text(cadence.closeAfter())),
                        line(
                                "remind",
                                "Reminder before the close",
                                "such as 2h, or none",
                                cadence.remindBefore().isZero() ? "none" : CadenceText.text(cadence.remindBefore())),
                        Form.Field.select("sealed", "Answers", cadence.sealed() ? "sealed" : "open", sealed),
                        holidays(holidays.isEmpty() ? "none" : holidays)));
    }

    private static Form.Field line(String name, String label, String hint, String value) {
        return Form.Field.line(name, label, hint, true, value);
    }

    private static Form.Field holidays(String value) {
        String hint = "such as 2026-12-24..2026-12-31, or none";
        return new Form.Field("holidays", "Holidays", hint, Form.Input.LINE, false, value, 1000, List.of());
    }
}
