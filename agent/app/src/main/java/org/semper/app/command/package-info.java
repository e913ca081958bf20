/// The command line: one class for each command.
@NullMarked
package org.semper.app.command;

import org.jspecify.annotations.NullMarked;
