/** What Discord knows of members, and the role a season's champions wear. */
@NullMarked
package dev.whetstone.discord.people;

import org.jspecify.annotations.NullMarked;
