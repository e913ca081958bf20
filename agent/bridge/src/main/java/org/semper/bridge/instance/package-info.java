/// One agent per user: the lock that makes it the only one, the file that says where it listens, and the socket through
/// which the command line and a second start speak to it. All of it lies in a folder that only the owner can enter.
@NullMarked
package org.semper.bridge.instance;

import org.jspecify.annotations.NullMarked;
