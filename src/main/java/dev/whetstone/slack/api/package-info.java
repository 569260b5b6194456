/** Calls to Slack: the SDK, its limits and faults, workspaces and their tokens, and the reading of what Slack sends. */
@NullMarked
package dev.whetstone.slack.api;

import org.jspecify.annotations.NullMarked;
