package dev.whetstone.discord.server;

import net.dv8tion.jda.api.utils.data.DataObject;

/** A user of Discord; {@code admin} may manage every server. */
public record Person(String id, String name, boolean bot, boolean admin) {

    DataObject user() {
        return Json.object()
                .put("id", id)
                .put("username", name.toLowerCase(java.util.Locale.ROOT))
                .put("global_name", name)
                .put("discriminator", "0")
                .put("avatar", null)
                .put("bot", bot)
                .put("public_flags", 0);
    }

    DataObject member(String role) {
        return Json.object()
                .put("nick", null)
                .put("avatar", null)
                .put("roles", admin || bot ? Json.array(role) : Json.array())
                .put("joined_at", "2026-01-01T00:00:00.000000+00:00")
                .put("premium_since", null)
                .put("deaf", false)
                .put("mute", false)
                .put("pending", false)
                .put("flags", 0);
    }
}
