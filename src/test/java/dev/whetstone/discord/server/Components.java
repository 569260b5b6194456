package dev.whetstone.discord.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Looks through a message's components, and refuses what Discord would. */
final class Components {

    private static final int V2 = 1 << 15;

    private Components() {}

    static List<DataObject> all(DataObject holder) {
        List<DataObject> all = new ArrayList<>();
        for (String key : List.of("components", "items")) {
            for (DataObject component : Json.objects(holder, key)) {
                all.add(component);
                all.addAll(all(component));
            }
        }
        for (String key : List.of("accessory", "component")) {
            holder.optObject(key).ifPresent(all::add);
        }
        return all;
    }

    /** Gives a number to each component that has none. */
    static void number(DataObject message) {
        Set<Integer> taken = new HashSet<>();
        all(message).forEach(component -> taken.add(component.getInt("id", 0)));
        int next = 0;
        number(Json.list(message, "components"), taken, next);
    }

    private static int number(DataArray components, Set<Integer> taken, int last) {
        int next = last;
        for (int i = 0; i < components.length(); i++) {
            DataObject component = components.getObject(i);
            if (component.getInt("id", 0) == 0) {
                next++;
                while (taken.contains(next)) {
                    next++;
                }
                component.put("id", next);
            }
            next = number(Json.list(component, "components"), taken, next);
        }
        return next;
    }

    /** What is wrong with a message that is sent; empty if nothing. */
    static String problem(DataObject message) {
        boolean v2 = (message.getInt("flags", 0) & V2) != 0;
        List<DataObject> all = all(message);
        if (v2
                && !(message.getString("content", "").isEmpty()
                        && Json.list(message, "embeds").isEmpty())) {
            return "content or embeds beside components of the second kind";
        }
        if (!v2
                && message.getString("content", "").isEmpty()
                && Json.list(message, "embeds").isEmpty()
                && all.isEmpty()
                && Json.list(message, "attachments").isEmpty()) {
            return "empty";
        }
        if (all.size() > 40) {
            return all.size() + " components";
        }
        int text = all.stream()
                .mapToInt(one -> one.getString("content", "").length())
                .sum();
        if (text > 4000) {
            return text + " characters";
        }
        Set<String> ids = new HashSet<>();
        for (DataObject component : all) {
            String id = component.getString("custom_id", "");
            if (id.length() > 100 || (!id.isEmpty() && !ids.add(id))) {
                return "custom_id " + id;
            }
        }
        return message.getString("nonce", "").length() > 25 ? "nonce" : "";
    }
}
