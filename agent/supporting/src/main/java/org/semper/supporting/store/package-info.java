/// Durable state behind one transaction interface, on SQLite and on PostgreSQL.
@NullMarked
package org.semper.supporting.store;

import org.jspecify.annotations.NullMarked;
