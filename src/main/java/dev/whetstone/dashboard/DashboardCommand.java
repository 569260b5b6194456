package dev.whetstone.dashboard;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.StudyGroup;
import java.util.List;
import java.util.Optional;

/** {@code /prep dashboard}: a link to one's own pages, for its reader alone. */
record DashboardCommand(Optional<DashboardAddress> address, GroupDesk desk, Access access, DashboardLinks links)
        implements Command {

    @Override
    public Spec spec() {
        return new Spec("dashboard", "Gives you a private link to your own pages", Audience.ANYONE, List.of());
    }

    @Override
    public Reply run(Call call) {
        return address.map(place -> desk.with(call, group -> link(call, group, place)))
                .orElseGet(() -> Reply.say("There is no dashboard, because whoever runs me gave it no public address;"
                        + " `/prep me`, `/prep leaderboard` and `/prep export` have the same for you here."));
    }

    private Reply link(Call call, StudyGroup group, DashboardAddress place) {
        SignedIn who = new SignedIn(access.members().of(call.member()).id(), group.id());
        if (!access.mayRead(who, group.id())) {
            return Reply.say(
                    "The dashboard is for those who take part: answer a question or type `/prep join`, then ask again.");
        }
        String url = place.at(DashboardPaths.OPEN + "?token=" + links.offer(who));
        return new Reply.Private(ChatMessage.text(
                "[Open your dashboard](%s). The link is yours alone, so give it to nobody: it works once, within %d minutes, and asking for another ends it."
                        .formatted(url, DashboardLinks.LIVES.toMinutes())));
    }
}
