package dev.whetstone.slack.inbound;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.slack.api.model.User;
import com.slack.api.util.json.GsonFactory;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.inbound.EachListener;
import dev.whetstone.chat.inbound.ProfileListener;
import dev.whetstone.slack.api.LenientJson;
import dev.whetstone.slack.interactions.DeskWork;
import dev.whetstone.slack.people.HomeTab;
import dev.whetstone.slack.people.SlackProfiles;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** People who join, change their name or zone, leave, or open the home tab. */
public final class PeopleEvents {

    private static final Logger log = LoggerFactory.getLogger(PeopleEvents.class);
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private final SlackProfiles profiles;
    private final List<ProfileListener> listeners;
    private final HomeTab home;
    private final DeskWork work;

    public PeopleEvents(SlackProfiles profiles, List<ProfileListener> listeners, HomeTab home, DeskWork work) {
        this.profiles = profiles;
        this.listeners = listeners;
        this.home = home;
        this.work = work;
    }

    void changed(DeliveredEvent delivery) {
        JsonObject person = LenientJson.object(delivery.event(), "user");
        String id = LenientJson.text(person, "id");
        if (!id.isEmpty()) {
            work.run(() -> learn(delivery.member(id), person));
            if (LenientJson.flag(person, "deleted")) {
                left(delivery.member(id), null);
            }
        }
    }

    void leftChannel(DeliveredEvent delivery) {
        String id = LenientJson.text(delivery.event(), "user");
        if (!id.isEmpty()) {
            left(delivery.member(id), delivery.channel());
        }
    }

    private void left(MemberRef member, @Nullable ChannelRef channel) {
        work.run(() ->
                EachListener.callOnce(listeners, member.key() + " left", listener -> listener.onLeft(member, channel)));
    }

    void openedHome(DeliveredEvent delivery) {
        String user = LenientJson.text(delivery.event(), "user");
        String tab = LenientJson.text(delivery.event(), "tab");
        if (!user.isEmpty() && (tab.isEmpty() || tab.equals("home"))) {
            work.run(() -> home.show(delivery.member(user)));
        }
    }

    private void learn(MemberRef member, JsonObject person) {
        try {
            Profile profile = profiles.learn(member, GSON.fromJson(person, User.class));
            EachListener.callOnce(
                    listeners, "profile of " + member.key(), listener -> listener.onProfile(member, profile));
        } catch (JsonParseException e) {
            log.debug("What Slack tells of {} cannot be read", member.key(), e);
        }
    }
}
