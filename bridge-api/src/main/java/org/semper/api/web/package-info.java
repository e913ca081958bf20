/// Web origins and addresses in the one form in which browsers serialise them.
@NullMarked
package org.semper.api.web;

import org.jspecify.annotations.NullMarked;
