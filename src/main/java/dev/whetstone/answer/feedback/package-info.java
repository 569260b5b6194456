/** What members are told of their answers: the sign, the words, and each of them once. */
@NullMarked
package dev.whetstone.answer.feedback;

import org.jspecify.annotations.NullMarked;
