/** What Slack knows of people, and the home tab each of them has. */
@NullMarked
package dev.whetstone.slack.people;

import org.jspecify.annotations.NullMarked;
