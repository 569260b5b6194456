/** The dashboard's door: the link and the press that spends it, the session's cookie, who may see what, and how often. */
@NullMarked
package dev.whetstone.dashboard.entry;

import org.jspecify.annotations.NullMarked;
