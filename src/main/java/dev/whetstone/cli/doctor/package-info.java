/** The doctor: one checkup for each thing that may be amiss where the bot is to run. */
@NullMarked
package dev.whetstone.cli.doctor;

import org.jspecify.annotations.NullMarked;
