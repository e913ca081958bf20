package org.semper.supporting.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.supporting.crypto.TrustListRejected.Reason;

/// Whom the owner trusts, and for what: authorities for what parties say, web roots for TLS, banks to open accounts with,
/// notaries to ask for time-stamps.
/// Read from `trust.json`; a list with one bad member is refused whole.
///
/// @param authorities whose certificates count for statements
/// @param webRoots additional roots for TLS servers, besides the platform's; never used for statements
public record TrustList(
    List<Authority> authorities,
    List<X509Certificate> webRoots,
    List<BankDirectoryEntry> banks,
    List<NotaryDirectoryEntry> notaries) {

  private static final int MAX_BYTES = 1024 * 1024;

  public TrustList {
    authorities = List.copyOf(authorities);
    webRoots = List.copyOf(webRoots);
    banks = List.copyOf(banks);
    notaries = List.copyOf(notaries);
  }

  /// A list that names no notary.
  public TrustList(
      List<Authority> authorities, List<X509Certificate> webRoots, List<BankDirectoryEntry> banks) {
    this(authorities, webRoots, banks, List.of());
  }

  public static TrustList read(Path file) throws TrustListRejected {
    try {
      return TrustListJson.parse(StrictJson.parse(Files.readAllBytes(file), MAX_BYTES));
    } catch (IOException e) {
      throw new TrustListRejected(Reason.UNREADABLE, file, e);
    } catch (JsonRejected e) {
      throw new TrustListRejected(Reason.NOT_A_TRUST_LIST, file, e);
    } catch (CertificateException e) {
      throw new TrustListRejected(Reason.CERTIFICATE, file, e);
    } catch (VerificationFailed e) {
      throw new TrustListRejected(Reason.ROOT_PROFILE, file, e);
    }
  }

  /// Writes the list, replacing one that is there; what [#read] reads.
  public void write(Path file) throws IOException {
    String text = TrustListJson.of(this).toPrettyString() + "\n";
    OwnerOnlyFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
