/** Calls and spellings of other engines, each as the text the engine reads. */
@NullMarked
package dev.whetstone.grading.sql.child.dialect.forms;

import org.jspecify.annotations.NullMarked;
