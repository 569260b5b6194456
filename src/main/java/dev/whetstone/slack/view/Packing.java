package dev.whetstone.slack.view;

import com.google.gson.Gson;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.whetstone.slack.view.SlackMessages.Part;
import java.util.ArrayList;
import java.util.List;

/** Lays blocks out over as few messages as Slack's limits allow; a header never ends one. */
final class Packing {

    private static final int BLOCKS = 50;
    /** Below the total of near 13,200 characters at which Slack refuses a message; counted as sent, mark-up and all. */
    private static final int TOTAL = 11_000;

    private static final Gson GSON = GsonFactory.createSnakeCase();

    private Packing() {}

    static List<Part> parts(List<Shown> blocks) {
        List<Part> parts = new ArrayList<>();
        List<Shown> part = new ArrayList<>();
        int size = 0;
        for (Shown block : blocks) {
            int more = size(block);
            if (!part.isEmpty() && (part.size() == BLOCKS || size + more > TOTAL)) {
                List<Shown> next = endingHeaders(part);
                parts.add(part(part));
                part = next;
                size = next.stream().mapToInt(Packing::size).sum();
            }
            part.add(block);
            size += more;
        }
        parts.add(part(part));
        return parts;
    }

    static int size(Shown shown) {
        return GSON.toJson(shown.block(), LayoutBlock.class).length() + 1;
    }

    /** Takes the headers off the end, unless nothing else is there. */
    private static List<Shown> endingHeaders(List<Shown> part) {
        List<Shown> headers = new ArrayList<>();
        while (part.size() > 1 && part.get(part.size() - 1).block() instanceof HeaderBlock) {
            headers.add(0, part.remove(part.size() - 1));
        }
        return headers;
    }

    private static Part part(List<Shown> blocks) {
        return new Part(Shown.blocks(blocks), Shown.fallback(blocks));
    }
}
