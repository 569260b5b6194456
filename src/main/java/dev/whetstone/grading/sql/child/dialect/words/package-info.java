/** Names and patterns that other engines have for what this one calls otherwise. */
@NullMarked
package dev.whetstone.grading.sql.child.dialect.words;

import org.jspecify.annotations.NullMarked;
