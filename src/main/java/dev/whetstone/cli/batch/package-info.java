/** Commands that grade and judge whole files of answers. */
@NullMarked
package dev.whetstone.cli.batch;

import org.jspecify.annotations.NullMarked;
