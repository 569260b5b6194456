package dev.whetstone.chat.trial;

import java.util.List;

/**
 * A platform that serves real people, so that there is no trial beside it. Found by {@link java.util.ServiceLoader}, so that a
 * platform adds its own and the trial knows none of them.
 */
public interface RealPlatform {

    /** The settings any of which switches it on, such as the name of its token. */
    List<String> tokens();
}
