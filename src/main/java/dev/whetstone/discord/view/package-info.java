/** How Discord shows messages, forms and commands; knows no connection, so everything here is tested by what it would send. */
@NullMarked
package dev.whetstone.discord.view;

import org.jspecify.annotations.NullMarked;
