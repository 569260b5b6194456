/** Slack's commands, buttons, forms and shortcuts on their way to the bot's desk, and its replies on their way back. */
@NullMarked
package dev.whetstone.slack.interactions;

import org.jspecify.annotations.NullMarked;
