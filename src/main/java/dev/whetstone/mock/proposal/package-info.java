/** What two members are offered, and how they agree on it: yes, another time, no; a calendar file, and what is next for a member. */
@NullMarked
package dev.whetstone.mock.proposal;

import org.jspecify.annotations.NullMarked;
