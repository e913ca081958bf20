/// What the statements of a purchase say, each as a record that parses strictly and cannot hold a contradiction.
@NullMarked
package org.semper.api.commerce;

import org.jspecify.annotations.NullMarked;
