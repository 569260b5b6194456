/** What members write, change, take back and press on Slack, on its way to the inbox. */
@NullMarked
package dev.whetstone.slack.inbound;

import org.jspecify.annotations.NullMarked;
