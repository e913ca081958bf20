/// JSON and base64url read strictly, so that one text has one meaning and one meaning has one text.
@NullMarked
package org.semper.api.json;

import org.jspecify.annotations.NullMarked;
