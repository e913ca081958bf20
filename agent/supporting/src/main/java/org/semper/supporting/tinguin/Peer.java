package org.semper.supporting.tinguin;

import java.util.Optional;

/// Who the owner deals with; every field from the verified certificate, never from a page.
///
/// @param name certified name, such as `ACTIMEDIA S.A.`
/// @param certifiedBy name of the authority
/// @param country ISO 3166-1 alpha-2 code
/// @param registration identifier of the organisation (ETSI EN 319 412-1), such as `VATFR40123456789`
/// @param origin web origin the certificate covers, such as `https://actimedia.example`
public record Peer(
    String name,
    String certifiedBy,
    String country,
    Optional<String> registration,
    String origin) {}
