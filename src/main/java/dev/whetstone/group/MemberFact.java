package dev.whetstone.group;

import dev.whetstone.chat.Block;
import java.util.List;
import java.util.Map;

/** What a feature adds where a member looks at their own day or standing; nothing if there is nothing to say. */
public interface MemberFact {

    List<Block> about(Member member);

    /** The same in a few figures by their names, as a picture has room for; none where there is nothing to say. */
    default Map<String, String> figures(Member member) {
        return Map.of();
    }
}
