package dev.whetstone.group;

import dev.whetstone.chat.Block;
import java.util.List;

/** What a feature adds where a member looks at their own day or standing; nothing if there is nothing to say. */
public interface MemberFact {

    List<Block> about(Member member);
}
