package org.semper.bridge.nativehost;

import java.util.List;

/// The one extension that this agent knows, as browsers name it.
public final class OurExtension {

  /// Chromium's id for it; follows from `key` in its manifest.
  public static final String CHROMIUM_ID = "nldjjhejnniafiaclpmmgmbpdpcnmkmp";

  /// Firefox's id for it; stands in its manifest.
  public static final String FIREFOX_ID = "agent@semper.example";

  /// As Chromium names the caller of a native messaging host.
  public static final String CHROMIUM_CALLER = "chrome-extension://" + CHROMIUM_ID + "/";

  private OurExtension() {}

  /// Whether a browser says that this extension calls. Chromium passes the caller's origin, on Windows a window besides;
  /// Firefox the host's manifest and the add-on's id.
  static boolean calls(List<String> arguments) {
    return switch (arguments.size()) {
      case 1 -> arguments.getFirst().equals(CHROMIUM_CALLER);
      case 2 ->
          arguments.getFirst().equals(CHROMIUM_CALLER)
              ? arguments.getLast().startsWith("--parent-window=")
              : arguments.getFirst().endsWith(NativeHost.NAME + ".json")
                  && arguments.getLast().equals(FIREFOX_ID);
      default -> false;
    };
  }
}
