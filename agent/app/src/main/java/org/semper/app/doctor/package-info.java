/// Why a browser does not reach the agent: every link of the chain between them, looked at in order, and the one next step.
@NullMarked
package org.semper.app.doctor;

import org.jspecify.annotations.NullMarked;
