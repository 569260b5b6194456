/** Commands for authors: whether content files are right, and how many there are of what. */
@NullMarked
package dev.whetstone.cli.content;

import org.jspecify.annotations.NullMarked;
