package org.semper.bridge.trust;

import java.nio.file.Path;

/// A certificate database of a browser.
///
/// @param browser name for the owner
/// @param folder that holds `cert9.db`; may not exist yet
public record NssDatabase(String browser, Path folder) {}
