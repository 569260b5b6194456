/** Whether two results are the same, and what differs where they are not. */
@NullMarked
package dev.whetstone.grading.sql.child.compare;

import org.jspecify.annotations.NullMarked;
