/// How the window looks: themes, colours, and components that never interpret what they show.
@NullMarked
package org.semper.tinguin.look;

import org.jspecify.annotations.NullMarked;
