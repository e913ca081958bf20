package org.semper.supporting.crypto;

import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;

/// A subject as the certificate of a party names it: what the authority checked, and the number that the authority gave it.
public record CertifiedSubject(SubjectNumber number, Subject subject) {

  X500Name distinguishedName() {
    return subject.distinguishedName(Optional.of(number));
  }
}
