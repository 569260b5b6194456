/** How the bot's messages, forms and the home tab look on Slack: neutral blocks in, Block Kit out, within every limit. */
@NullMarked
package dev.whetstone.slack.view;

import org.jspecify.annotations.NullMarked;
