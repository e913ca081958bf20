package org.semper.supporting.crypto;

import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/// Whom a certificate is for.
///
/// @param name what [CertifiedName] accepts
/// @param country ISO 3166-1 alpha-2 code
/// @param registration entry in a public register, such as `NTRFR-552100554` (ETSI EN 319 412-1, section 5.1.4)
public record Subject(String name, String country, Optional<String> registration) {

  public Subject {
    if (!isAcceptable(name, country, registration)) {
      throw new IllegalArgumentException("not a name that can be certified");
    }
  }

  public static Subject of(String name, String country) {
    return new Subject(name, country, Optional.empty());
  }

  /// Whether a subject can be made of these.
  public static boolean isAcceptable(String name, String country, Optional<String> registration) {
    return CertifiedName.isAcceptable(name)
        && country.matches("[A-Z]{2}")
        && registration.map(CertifiedName::isAcceptable).orElse(true);
  }

  X500Name distinguishedName() {
    return distinguishedName(Optional.empty());
  }

  X500Name distinguishedName(Optional<SubjectNumber> number) {
    X500NameBuilder builder = new X500NameBuilder(BCStyle.INSTANCE);
    builder.addRDN(BCStyle.C, country);
    registration.ifPresent(entry -> builder.addRDN(BCStyle.ORGANIZATION_IDENTIFIER, entry));
    number.ifPresent(own -> builder.addRDN(BCStyle.SERIALNUMBER, own.text()));
    builder.addRDN(BCStyle.CN, name);
    return builder.build();
  }
}
