package dev.whetstone.discord.install;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What a member may do in a channel: the roles' permissions together, then the channel's overwrites for everyone, for the
 * member's roles together and for the member, each first denying and then allowing, as Discord's reference on permissions says.
 */
final class ChannelRights {

    private ChannelRights() {}

    /** The permissions as a bit set; {@code roles} are all of the server, {@code memberRoles} the ids of the member's. */
    static long of(DataObject channel, DataArray roles, List<String> memberRoles, String member) {
        String everyone = channel.getString("guild_id");
        Map<String, Long> byId = new HashMap<>();
        roles.stream(DataArray::getObject).forEach(role -> byId.put(role.getString("id"), bits(role, "permissions")));
        long granted = byId.getOrDefault(everyone, 0L);
        for (String role : memberRoles) {
            granted |= byId.getOrDefault(role, 0L);
        }
        if ((granted & Permission.ADMINISTRATOR.getRawValue()) != 0) {
            return Permission.getRaw(Permission.values());
        }
        DataArray overwrites = channel.optArray("permission_overwrites").orElseGet(DataArray::empty);
        granted = changed(granted, overwrites, List.of(everyone));
        granted = changed(granted, overwrites, memberRoles);
        granted = changed(granted, overwrites, List.of(member));
        return (granted & Permission.VIEW_CHANNEL.getRawValue()) == 0 ? 0 : granted;
    }

    private static long changed(long granted, DataArray overwrites, List<String> targets) {
        List<DataObject> meant = overwrites.stream(DataArray::getObject)
                .filter(overwrite -> targets.contains(overwrite.getString("id")))
                .toList();
        long deny = meant.stream().mapToLong(one -> bits(one, "deny")).reduce(0, (a, b) -> a | b);
        long allow = meant.stream().mapToLong(one -> bits(one, "allow")).reduce(0, (a, b) -> a | b);
        return (granted & ~deny) | allow;
    }

    private static long bits(DataObject holder, String name) {
        return holder.getLong(name, 0);
    }
}
