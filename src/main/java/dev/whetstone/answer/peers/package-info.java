/** Reading, scoring and thanking for each other's answers. */
@NullMarked
package dev.whetstone.answer.peers;

import org.jspecify.annotations.NullMarked;
