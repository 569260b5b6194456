/**
 * What runs inside the judge's child process, and the messages it exchanges with its parent. Depends on the database driver,
 * Gson and jOOQ alone, because the child's class path holds nothing else.
 */
@NullMarked
package dev.whetstone.grading.sql.child;

import org.jspecify.annotations.NullMarked;
