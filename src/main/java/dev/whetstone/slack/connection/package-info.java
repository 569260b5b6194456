/** The ways Slack delivers: Socket Mode, and signed requests over HTTP. */
@NullMarked
package dev.whetstone.slack.connection;

import org.jspecify.annotations.NullMarked;
