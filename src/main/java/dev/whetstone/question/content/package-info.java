/** Content files and their folders, the YAML in them, and what is found wrong there. */
@NamedInterface("content")
@NullMarked
package dev.whetstone.question.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
