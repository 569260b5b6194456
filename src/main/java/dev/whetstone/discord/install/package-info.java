/** What it takes to have the bot on a server: its permissions, the link that invites it, the doctor's look and the first words. */
@NullMarked
package dev.whetstone.discord.install;

import org.jspecify.annotations.NullMarked;
