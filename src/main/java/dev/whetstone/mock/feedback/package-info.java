/** What interviewer, candidate and observers tell each other after a mock interview, and when they may read it. */
@NullMarked
package dev.whetstone.mock.feedback;

import org.jspecify.annotations.NullMarked;
