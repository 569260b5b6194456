package dev.whetstone.chat.trial;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import java.util.List;

/** Whom and where a trial run starts with, on a platform that brings its own people. */
public interface DemoRoster {

    /** The channel the first study group lives in. */
    ChannelRef home();

    /** The demo members, the admin among them first. */
    List<MemberRef> members();
}
