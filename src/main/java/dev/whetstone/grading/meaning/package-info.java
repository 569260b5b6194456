/** What words mean: an embedding model that runs in this process, and how well one text's words cover another's. */
@NamedInterface("meaning")
@NullMarked
package dev.whetstone.grading.meaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
