/** Who gets which partner: each week at the group's hour, anew where something fell through, and on demand. */
@NullMarked
package dev.whetstone.mock.partner;

import org.jspecify.annotations.NullMarked;
