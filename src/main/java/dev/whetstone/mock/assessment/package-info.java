/** Twelve questions in an hour, once a month: where a member stands, and what to practise next. */
@NullMarked
package dev.whetstone.mock.assessment;

import org.jspecify.annotations.NullMarked;
