package dev.whetstone.group.commands;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.desk.HelpTopic;

/** How one group has several channels, as {@code /prep help channels} tells it; docs/both-platforms.md says the same at length. */
final class ChannelsHelp {

    private ChannelsHelp() {}

    static HelpTopic topic() {
        return new HelpTopic(
                "channels", ChatMessage.of(new Block.Heading("One group, several channels"), new Block.Prose("""
                                - A group may have channels in one workspace or server, and on Slack and Discord at once: the same \
                                question, one board.
                                - To add one, an admin types `/prep settings` in a channel the group has; it shows a line \
                                `/prep setup group:…` to type in the new channel.
                                - Who adds a channel on another platform is an admin there too once `/prep link` made them one person.
                                - To take one away, type there `/prep settings channel:detach`. What is open goes on to its close.
                                - Members type `/prep link` on one platform and the code it gives on the other, so that their points \
                                are one person's, also where they have some on each.
                                - Two groups that turn out to be one: their admin types `/prep link` on one side and the code on the \
                                other; the reply offers to join the other group into the one of the channel. Its channels, members, \
                                points and rounds come over, open ones are played to their end, and name, plan and times of the \
                                group that stays hold.
                                """)));
    }
}
