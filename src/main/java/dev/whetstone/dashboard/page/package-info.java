/** A member's own pages: where they stand, their answers, mastery and journal, and the group's board. */
@NullMarked
package dev.whetstone.dashboard.page;

import org.jspecify.annotations.NullMarked;
