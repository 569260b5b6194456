package dev.whetstone.mock.words;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.desk.HelpTopic;

/** What {@code /prep help mock} tells. */
final class SessionHelp {

    private SessionHelp() {}

    static HelpTopic topic() {
        return new HelpTopic("mock", ChatMessage.of(new Block.Heading("Mock interviews"), new Block.Prose("""
                                `/prep mock join` looks for a partner each week, `/prep mock now` at once, `/prep mock alone` plays with me.

                                - At its hour I write to both of you; it begins when both have pressed *I am here*.
                                - You meet in a place that only you and I see, or in your direct messages with me, where I pass on what you write.
                                - The interviewer alone sees the script, the points to tick and the hints, and leads by the buttons under them.
                                - I say how much time is left at half, at five minutes and at the end of each part. Roles change half-way.
                                - Afterwards each of you fills in three short forms, and reads the other's when both have; nobody else ever does.
                                - `/prep mock assess` asks twelve questions in an hour, once a month, and tells you alone where you stand.
                                - `/prep journal` keeps what went well and brings back what you want to do next.""")));
    }
}
