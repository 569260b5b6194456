/** What a group's admins see of it: who answers when, which questions are too hard or too easy, who drifts away, and what waits. */
@NullMarked
package dev.whetstone.dashboard.participation;

import org.jspecify.annotations.NullMarked;
