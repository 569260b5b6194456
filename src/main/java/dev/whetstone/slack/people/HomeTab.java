package dev.whetstone.slack.people;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.extras.HomeView;
import dev.whetstone.slack.api.SlackApi;
import dev.whetstone.slack.api.SlackApi.Target;
import dev.whetstone.slack.view.HomePage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Shows members their own day in the app's home tab. */
public final class HomeTab {

    private static final Logger log = LoggerFactory.getLogger(HomeTab.class);

    private final SlackApi api;
    private final ObjectProvider<HomeView> view;

    HomeTab(SlackApi api, ObjectProvider<HomeView> view) {
        this.api = api;
        this.view = view;
    }

    public void show(MemberRef reader) {
        HomeView known = view.getIfAvailable();
        if (known == null) {
            return;
        }
        try {
            api.send(
                    new Target(reader.workspace(), "views.publish"),
                    client -> client.viewsPublish(
                            request -> request.userId(reader.user()).view(HomePage.view(known.home(reader)))));
        } catch (ChatException e) {
            log.info("The home tab of a member of {} could not be shown: {}", reader.workspace(), e.getMessage());
        }
    }
}
