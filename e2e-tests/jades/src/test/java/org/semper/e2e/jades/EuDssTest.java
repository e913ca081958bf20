package org.semper.e2e.jades;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.TimestampType;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.ExternalResourcesOCSPSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The European Commission's Digital Signature Service finds in our statements what we say they are: JAdES baseline B-B as they
/// are signed, baseline B-T as they are archived (ETSI TS 119 182-1).
final class EuDssTest {

  @TempDir static Path folder;

  private static JadesFolder files;

  @BeforeAll
  static void make() throws Exception {
    files = JadesFolder.make(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"offer", "order", "order-confirmation", "payment", "receipt"})
  void a_statement_is_baseline_b(String type) throws Exception {
    Reports reports = validate(files.read(type + ".jws"));

    SimpleReport report = onlyPassed(reports);
    assertThat(report.getSignatureFormat(report.getFirstSignatureId()))
        .isEqualTo(SignatureLevel.JAdES_BASELINE_B);
  }

  @ParameterizedTest
  @ValueSource(strings = {"offer", "order", "order-confirmation", "payment", "receipt"})
  void an_archived_statement_is_baseline_t(String type) throws Exception {
    Reports reports = validate(files.read(type + ".json"));

    SimpleReport report = onlyPassed(reports);
    String id = report.getFirstSignatureId();
    assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.JAdES_BASELINE_T);
    DiagnosticData found = reports.getDiagnosticData();
    assertThat(found.getTimestampList()).hasSize(1);
    TimestampWrapper stamp = found.getTimestampList().getFirst();
    assertThat(stamp.getType()).isEqualTo(TimestampType.SIGNATURE_TIMESTAMP);
    assertThat(stamp.isMessageImprintDataFound()).isTrue();
    assertThat(stamp.isMessageImprintDataIntact()).isTrue();
    assertThat(stamp.isSignatureValid()).isTrue();
    assertThat(report.getBestSignatureTime(id).toInstant())
        .isBetween(
            Instant.parse(files.text("time")).minus(Duration.ofSeconds(1)),
            Instant.parse(files.text("time")).plus(Duration.ofMinutes(1)));
  }

  @Test
  void a_changed_statement_and_a_stamp_of_another_are_found() throws Exception {
    String order = files.text("order.json");
    String receipt = files.text("receipt.json");
    String moved = order.replace(token(order), token(receipt));

    TimestampWrapper stamp =
        validate(moved.getBytes(StandardCharsets.US_ASCII))
            .getDiagnosticData()
            .getTimestampList()
            .getFirst();
    assertThat(stamp.isMessageImprintDataIntact()).isFalse();

    String[] parts = files.text("order.jws").split("\\.", -1);
    String[] others = files.text("offer.jws").split("\\.", -1);
    String forged = parts[0] + "." + others[1] + "." + parts[2];
    SignatureWrapper signature =
        validate(forged.getBytes(StandardCharsets.US_ASCII))
            .getDiagnosticData()
            .getSignatures()
            .getFirst();
    assertThat(signature.isSignatureIntact()).isFalse();
  }

  private static String token(String flattened) {
    return flattened.replaceFirst(".*\"val\":\"([^\"]+)\".*", "$1");
  }

  /// DSS that finds nothing reports no error either.
  private static SimpleReport onlyPassed(Reports reports) {
    SimpleReport report = reports.getSimpleReport();
    assertThat(report.getSignaturesCount()).isEqualTo(1);
    assertThat(report.getValidSignaturesCount())
        .as(() ->
            report.getSubIndication(report.getFirstSignatureId())
                + " "
                + report.getAdESValidationErrors(report.getFirstSignatureId()))
        .isEqualTo(1);
    assertThat(report.getIndication(report.getFirstSignatureId()))
        .isEqualTo(Indication.TOTAL_PASSED);
    return report;
  }

  private static Reports validate(byte[] document) throws Exception {
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(DSSUtils.loadCertificate(files.read("root.crt")));
    List<Path> responses = files.ending(".ocsp");
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    verifier.setAIASource(null);
    verifier.setCrlSource(null);
    verifier.setOcspSource(
        new ExternalResourcesOCSPSource(
            responses.stream()
                .map(file -> new FileDocument(file.toFile()))
                .toArray(DSSDocument[]::new)));
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new InMemoryDocument(document));
    validator.setCertificateVerifier(verifier);
    return validator.validateDocument();
  }
}
