/// Our statements, judged by the European Commission's Digital Signature Service. There are tests here and nothing else; they
/// are a module of their own because DSS needs another version of Bouncy Castle than the product.
@NullMarked
package org.semper.e2e.jades;

import org.jspecify.annotations.NullMarked;
