/** Several statements that other engines need for one result, as the one query that they are. */
@NullMarked
package dev.whetstone.grading.sql.child.script;

import org.jspecify.annotations.NullMarked;
