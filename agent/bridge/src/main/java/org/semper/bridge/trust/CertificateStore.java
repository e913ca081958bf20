package org.semper.bridge.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.semper.bridge.platform.ToolFailed;

/// Where one browser, or one platform for all its browsers, keeps the authorities its owner trusts.
interface CertificateStore {

  /// Name for the owner, such as `Chromium family`.
  String browser();

  /// Where it is, for the owner.
  String place();

  /// Whether a browser goes by it now. One that no browser goes by is cleaned and never filled.
  boolean isUsed();

  /// All authorities whose name is of the bridge's kind; none if there is no store yet.
  List<StoredAuthority> authorities() throws ToolFailed;

  /// Lets the authority vouch for web servers; makes the store if there is none. If it fails, the store is as it was.
  ///
  /// @param pem file with its certificate
  /// @param name subject of the authority
  void add(Path pem, String name) throws ToolFailed, IOException;

  /// Takes out every authority of this name.
  void remove(String name) throws ToolFailed;
}
