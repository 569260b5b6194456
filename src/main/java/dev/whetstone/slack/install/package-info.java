/** How the bot gets into workspaces: what it asks for, its installation by OAuth with tokens encrypted at rest, and what the doctor looks at. */
@NullMarked
package dev.whetstone.slack.install;

import org.jspecify.annotations.NullMarked;
