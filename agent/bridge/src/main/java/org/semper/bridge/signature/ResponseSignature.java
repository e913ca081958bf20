package org.semper.bridge.signature;

/// The three fields that sign a response.
///
/// @param contentDigest value of Content-Digest
/// @param signatureInput value of Signature-Input
/// @param signature value of Signature
public record ResponseSignature(String contentDigest, String signatureInput, String signature) {}
