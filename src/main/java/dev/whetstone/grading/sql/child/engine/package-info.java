/** The database a query runs on, its tables, and the reading of its plans and results. */
@NullMarked
package dev.whetstone.grading.sql.child.engine;

import org.jspecify.annotations.NullMarked;
