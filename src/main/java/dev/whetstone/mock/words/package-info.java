/** What a session says: of its hour, its clock and its place, and the parts of its script. */
@NullMarked
package dev.whetstone.mock.words;

import org.jspecify.annotations.NullMarked;
