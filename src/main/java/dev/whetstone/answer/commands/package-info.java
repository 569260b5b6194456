/** Commands, buttons and forms by which one answers, asks for a hint, tries a program out and looks at the model answer. */
@NullMarked
package dev.whetstone.answer.commands;

import org.jspecify.annotations.NullMarked;
