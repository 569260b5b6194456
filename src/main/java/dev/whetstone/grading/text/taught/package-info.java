/** What graders learn from samples and from settled grades. */
@NullMarked
package dev.whetstone.grading.text.taught;

import org.jspecify.annotations.NullMarked;
