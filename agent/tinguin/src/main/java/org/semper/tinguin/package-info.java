/// TINGUIN, the trusted interactive graphical user interface: the only surface that names the peer,
/// shows totals and takes ORDER and PAY. No page can draw in it.
@NullMarked
package org.semper.tinguin;

import org.jspecify.annotations.NullMarked;
