package org.semper.supporting.crypto;

import java.net.URI;

/// A notary whose time-stamps the owner asks for. Whether a time-stamp counts is decided by its certificates, not by where it
/// came from.
///
/// @param name as it is shown
/// @param timeStamps where its time-stamp service is (RFC 3161, section 3.4)
public record NotaryDirectoryEntry(String name, URI timeStamps) {}
