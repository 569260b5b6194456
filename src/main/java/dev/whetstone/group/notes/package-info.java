/** What a group's admins, and members, are told in private, kept until it was said. */
@NamedInterface("notes")
@NullMarked
package dev.whetstone.group.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
