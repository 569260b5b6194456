/** Who plays with whom in a week: hours that overlap in real time, and the heaviest matching. It knows no database. */
@NullMarked
package dev.whetstone.mock.pairing;

import org.jspecify.annotations.NullMarked;
