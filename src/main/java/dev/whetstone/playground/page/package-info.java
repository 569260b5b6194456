/** The page as it is drawn, and what answers a browser's requests for it. */
@NullMarked
package dev.whetstone.playground.page;

import org.jspecify.annotations.NullMarked;
