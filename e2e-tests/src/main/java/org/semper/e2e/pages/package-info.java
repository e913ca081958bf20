/// Pages of the shop and of the extension: what is on them and what can be done there, and nothing else.
@NullMarked
package org.semper.e2e.pages;

import org.jspecify.annotations.NullMarked;
