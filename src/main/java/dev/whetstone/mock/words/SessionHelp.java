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

                                - **The pool:** `/prep mock join Mon 18-20, Sat 10-12` says when you have time, by your own clock. `/prep mock status` shows that \
                                and your next session, `/prep mock skip` leaves you out of the next pairs, `/prep mock leave` for good. For admins: \
                                `/prep mock settings` says when pairs are made and which call you use.
                                - At its hour I write to both of you; it begins when both have pressed *I am here*.
                                - You meet in a place that only you and I see, or in your direct messages with me, where I pass on what you write.
                                - The interviewer alone sees the script, the points to tick and the hints, and leads by the buttons under them.
                                - I say how much time is left at half, at five minutes and at the end of each part. Roles change half-way.
                                - Afterwards each of you fills in three short forms, and reads the other's when both have; nobody else ever does.
                                - **Alone:** `/prep mock alone sql-live` plays that scenario with me in direct messages; you look back with the same forms.
                                - **The monthly assessment:** `/prep mock assess` asks twelve questions in an hour, once a month, and tells you alone \
                                where you stand, beside the month before. `/prep mock assess monthly` has me offer it each month, `/prep mock assess \
                                never` ends that.
                                - **Your journal:** `/prep journal` keeps what went well and brings back what you want to do next; `/prep journal all` shows \
                                the newest, `/prep journal window functions` finds those with these words.
                                - `/prep me` shows where you stand, `/prep export mine` hands out your records, feedback and journal among them, and \
                                `/prep forget me` deletes them.""")));
    }
}
