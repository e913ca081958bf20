package org.semper.bridge.trust;

import java.nio.file.Path;

/// A certificate database of a browser.
///
/// @param browser name for the owner
/// @param folder that holds `cert9.db`; may not exist yet
/// @param used whether the browser goes by it; one that it went by in other circumstances may hold something old
record NssDatabase(String browser, Path folder, boolean used) {}
