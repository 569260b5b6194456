package dev.whetstone.discord.interactions;

import dev.whetstone.chat.Form;
import dev.whetstone.discord.gateway.Snowflakes;
import dev.whetstone.discord.outbound.DiscordStamp;
import dev.whetstone.discord.view.DiscordActionIds;

/** The ids of opened forms: one opening has one id, so that sending it twice is one call. */
final class FormIds {

    private static final int LONGEST = 100;
    private static final long OPENINGS = 1_000_000;

    private FormIds() {}

    /** The id of a form opened by this interaction; a form whose id has no room for it is told by what it is for alone. */
    static String of(Form form, String interaction) {
        String id = DiscordActionIds.encode(form);
        String own = "w" + (Snowflakes.parse(interaction) % OPENINGS) + id.substring(1);
        return own.length() <= LONGEST ? own : id;
    }

    /** The call a sent form stands for. */
    static String call(String formId, String user) {
        return "f" + DiscordStamp.text(22, formId, user);
    }
}
