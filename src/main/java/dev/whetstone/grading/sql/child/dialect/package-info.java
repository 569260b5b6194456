/** What members write in the dialects of other databases, as this one takes it. */
@NullMarked
package dev.whetstone.grading.sql.child.dialect;

import org.jspecify.annotations.NullMarked;
