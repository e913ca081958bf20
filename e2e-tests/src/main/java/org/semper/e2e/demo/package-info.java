/// The demo: a journey like any other, with nobody or with a person at its end.
@NullMarked
package org.semper.e2e.demo;

import org.jspecify.annotations.NullMarked;
