@NullMarked
package dev.whetstone.settings;

import org.jspecify.annotations.NullMarked;
