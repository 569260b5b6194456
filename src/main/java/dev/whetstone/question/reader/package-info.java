/** Reads questions of every kind from their files and loads the bank. */
@NamedInterface("reader")
@NullMarked
package dev.whetstone.question.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
