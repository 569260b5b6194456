/** What visitors write, press and send on the page. */
@NullMarked
package dev.whetstone.playground.acts;

import org.jspecify.annotations.NullMarked;
