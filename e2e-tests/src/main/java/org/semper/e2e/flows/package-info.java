/// What a person does across pages and windows: set the agent up, pair a browser, buy.
@NullMarked
package org.semper.e2e.flows;

import org.jspecify.annotations.NullMarked;
