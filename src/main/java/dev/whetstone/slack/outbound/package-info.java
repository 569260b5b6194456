/** What the bot says on Slack: messages in parts, private words and signs, each sent once. */
@NullMarked
package dev.whetstone.slack.outbound;

import org.jspecify.annotations.NullMarked;
