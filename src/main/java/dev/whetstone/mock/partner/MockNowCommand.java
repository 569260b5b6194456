package dev.whetstone.mock.partner;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Member;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.pool.PoolDesk;
import dev.whetstone.scenario.Scenario;
import dev.whetstone.scenario.Scenarios;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /prep mock now}: asks a member, or whoever of the pool has time, for a mock interview as soon as possible. */
record MockNowCommand(PoolDesk desk, NamedMember named, Scenarios scenarios, OnDemand demand) implements Command {

    private static final int MOST = 25;

    @Override
    public Spec spec() {
        return new Spec(
                "mock now",
                "Asks somebody for a mock interview right away",
                Audience.ANYONE,
                List.of(
                        Parameter.optional("member", "@member, or their name; whoever has time if left out"),
                        Parameter.rest("scenario", "what to play, see the list", false)));
    }

    @Override
    public List<String> suggest(String parameter, String typed) {
        return parameter.equals("scenario")
                ? scenarios.all().stream()
                        .filter(scenario -> (scenario.id() + " " + scenario.title())
                                .toLowerCase(Locale.ROOT)
                                .contains(typed.toLowerCase(Locale.ROOT)))
                        .map(Scenario::id)
                        .limit(MOST)
                        .toList()
                : List.of();
    }

    @Override
    public Reply run(Call call) {
        return desk.desk().with(call, group -> ask(call, group));
    }

    private Reply ask(Call call, StudyGroup group) {
        String both = (call.value("member", "") + " " + call.value("scenario", "")).strip();
        boolean isAnybody =
                call.value("member", "").isBlank() || scenarios.named(both).isPresent();
        Optional<NamedMember.Meant> meant = isAnybody ? Optional.empty() : Optional.of(named.meant(call, group, both));
        String wanted = meant.map(NamedMember.Meant::rest).orElse(both);
        Optional<Scenario> scenario = wanted.isEmpty() ? Optional.empty() : scenarios.called(wanted);
        if (!wanted.isEmpty() && scenario.isEmpty()) {
            return Reply.wrong(
                    "scenario",
                    "There is no scenario %s; there are %s."
                            .formatted(
                                    Markdown.quoted(wanted),
                                    String.join(
                                            ", ",
                                            scenarios.all().stream()
                                                    .map(Scenario::id)
                                                    .toList())));
        }
        Member caller = desk.members().of(call.member());
        Optional<Member> other = meant.map(NamedMember.Meant::member);
        if (other.filter(one -> one.id().equals(caller.id())).isPresent()) {
            return Reply.say("That is you; `/prep mock alone` plays one with me.");
        }
        desk.members().join(group.id(), caller.id(), call.at());
        return demand.ask(new OnDemand.Request(call.id(), group, caller, other, scenario));
    }
}
