/** What the bot and its judging process tell each other. */
@NullMarked
package dev.whetstone.grading.sql.child.protocol;

import org.jspecify.annotations.NullMarked;
