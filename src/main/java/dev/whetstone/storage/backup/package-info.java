/** Backups: written at night or when asked for, and read back. */
@NullMarked
package dev.whetstone.storage.backup;

import org.jspecify.annotations.NullMarked;
