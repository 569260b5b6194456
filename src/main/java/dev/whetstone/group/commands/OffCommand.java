package dev.whetstone.group.commands;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.CadenceText;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code /prep off}: days on which not answering does not break a streak and no reminder comes. */
final class OffCommand implements Command {

    private static final int MOST_DAYS = 62;

    private final Members members;
    private final GroupDesk desk;
    private final Clock clock;

    OffCommand(Members members, GroupDesk desk, Clock clock) {
        this.members = members;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "off",
                "Declares days off: your streak holds and no reminder comes",
                Audience.ANYONE,
                List.of(
                        Parameter.optional("from", "first day, such as 2026-12-24, `today`, or `none` to clear"),
                        Parameter.optional("to", "last day")));
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            Member member = members.of(call.member());
            LocalDate today = group.cadence().dateOf(clock.instant());
            String from = call.value("from", "");
            if (from.isEmpty()) {
                return Reply.say(list(member, today));
            }
            if (from.equalsIgnoreCase("none")) {
                members.change(member.id(), known -> known.withDaysOff(past(known, today)));
                return Reply.say("Your coming days off are cleared.");
            }
            return add(member, today, from, call.value("to", from));
        });
    }

    private Reply add(Member member, LocalDate today, String typedFrom, String typedTo) {
        LocalDate from = day(typedFrom, today);
        LocalDate to = day(typedTo, today);
        if (to.isBefore(from)) {
            return Reply.say("The last day, %s, is before the first, %s; nothing was changed.".formatted(to, from));
        }
        if (from.isBefore(today) || !to.isBefore(from.plusDays(MOST_DAYS))) {
            return Reply.say("Days off start today (%s) at the earliest and last at most %d days; nothing was changed."
                    .formatted(today, MOST_DAYS));
        }
        members.change(member.id(), known -> {
            List<Member.DaysOff> days = new ArrayList<>(known.daysOff());
            days.add(new Member.DaysOff(from, to));
            return known.withDaysOff(days);
        });
        return Reply.say("Enjoy: from %s to %s your streak holds and I will not remind you.".formatted(from, to));
    }

    private static String list(Member member, LocalDate today) {
        String days = member.daysOff().stream()
                .filter(off -> !off.to().isBefore(today))
                .map(off -> off.from().equals(off.to()) ? off.from().toString() : off.from() + " to " + off.to())
                .collect(Collectors.joining(", "));
        return days.isEmpty()
                ? "You have no days off; declare some with `/prep off 2026-12-24 2026-12-31`."
                : "Your days off: " + days + ". `/prep off none` clears them.";
    }

    private static List<Member.DaysOff> past(Member member, LocalDate today) {
        return member.daysOff().stream()
                .filter(off -> off.from().isBefore(today))
                .map(off -> off.to().isBefore(today) ? off : new Member.DaysOff(off.from(), today.minusDays(1)))
                .toList();
    }

    private static LocalDate day(String typed, LocalDate today) {
        return switch (typed.strip().toLowerCase(Locale.ROOT)) {
            case "today" -> today;
            case "tomorrow" -> today.plusDays(1);
            default -> CadenceText.date(typed);
        };
    }
}
