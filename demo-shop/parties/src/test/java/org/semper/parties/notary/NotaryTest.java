package org.semper.parties.notary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.crypto.Pem;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.TimeStamp;
import org.semper.supporting.crypto.TimeStampQuestion;
import org.semper.supporting.crypto.TimeStampResponder;
import org.semper.supporting.crypto.timestamp.TimeStampClient;

@Tag("server")
final class NotaryTest {

  private static final byte[] DATA = "what was said".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private NotaryTown town;

  @BeforeEach
  void start() throws Exception {
    town = new NotaryTown(folder);
  }

  @AfterEach
  void stop() {
    town.close();
  }

  @Test
  void stamps_what_a_client_verifies() throws Exception {
    Instant before = town.clock.instant().minusSeconds(1);

    TimeStamp stamp =
        new TimeStampClient(town.entry(), town.trust, town.channel, town.clock).stamp(DATA);

    assertThat(stamp.notary().name()).isEqualTo(NotaryTown.NAME);
    assertThat(stamp.notary().roles()).containsExactly(Role.NOTARY);
    assertThat(stamp.at()).isBetween(before, town.clock.instant());
    assertThat(stamp.source().ocsp()).hasSize(2);
  }

  @Test
  void openssl_asks_and_verifies() throws Exception {
    Files.write(folder.resolve("data"), DATA);
    Files.write(folder.resolve("other"), new byte[] {1});
    Files.writeString(folder.resolve("root.pem"), Pem.certificate(town.authority.root()));
    for (String digest : Set.of("-sha256", "-sha384", "-sha512")) {
      openssl("ts", "-query", "-data", "data", digest, "-cert", "-out", "query.tsq");

      Files.write(
          folder.resolve("reply.tsr"), town.ask(Files.readAllBytes(folder.resolve("query.tsq"))));

      assertThat(verify("-queryfile", "query.tsq")).contains("Verification: OK");
      assertThat(verify("-data", "data")).contains("Verification: OK");
      assertThat(verify("-data", "other")).contains("Verification: FAILED");
    }
    assertThat(openssl("ts", "-reply", "-in", "reply.tsr", "-text"))
        .contains("Status: Granted.", "Policy OID: " + TimeStampResponder.POLICY);
  }

  @Test
  void echoes_the_nonce_and_sends_certificates_only_when_asked() throws Exception {
    BigInteger nonce = new BigInteger(64, new SecureRandom());
    TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
    TimeStampRequest without = asking.generate(TSPAlgorithms.SHA256, new byte[32], nonce);
    asking.setCertReq(true);
    TimeStampRequest with = asking.generate(TSPAlgorithms.SHA256, new byte[32]);

    TimeStampResponse bare = new TimeStampResponse(town.ask(without.getEncoded()));
    TimeStampResponse full = new TimeStampResponse(town.ask(with.getEncoded()));

    bare.validate(without);
    full.validate(with);
    assertThat(bare.getTimeStampToken().getTimeStampInfo().getNonce()).isEqualTo(nonce);
    assertThat(bare.getTimeStampToken().getCertificates().getMatches(null)).isEmpty();
    assertThat(full.getTimeStampToken().getTimeStampInfo().getNonce()).isNull();
    assertThat(full.getTimeStampToken().getCertificates().getMatches(null)).hasSize(2);
  }

  @Test
  void honours_its_policy_and_refuses_others() throws Exception {
    TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
    asking.setReqPolicy(new ASN1ObjectIdentifier(TimeStampResponder.POLICY));
    byte[] ours = asking.generate(TSPAlgorithms.SHA256, new byte[32]).getEncoded();
    asking.setReqPolicy(new ASN1ObjectIdentifier("1.2.3"));
    byte[] other = asking.generate(TSPAlgorithms.SHA256, new byte[32]).getEncoded();

    assertThat(new TimeStampResponse(town.ask(ours)).getStatus()).isEqualTo(PKIStatus.GRANTED);
    refuses(other, PKIFailureInfo.unacceptedPolicy);
  }

  @Test
  void refuses_other_digests_lengths_extensions_and_what_is_no_request() throws Exception {
    TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
    refuses(asking.generate(TSPAlgorithms.SHA1, new byte[20]).getEncoded(), PKIFailureInfo.badAlg);
    refuses(
        asking.generate(NISTObjectIdentifiers.id_sha224, new byte[28]).getEncoded(),
        PKIFailureInfo.badAlg);
    refuses(
        asking.generate(TSPAlgorithms.SHA256, new byte[31]).getEncoded(),
        PKIFailureInfo.badRequest);
    refuses(new byte[0], PKIFailureInfo.badDataFormat);
    refuses("{}".getBytes(StandardCharsets.UTF_8), PKIFailureInfo.badDataFormat);
    asking.addExtension(Extension.auditIdentity, false, new byte[] {5, 0});
    refuses(
        asking.generate(TSPAlgorithms.SHA256, new byte[32]).getEncoded(),
        PKIFailureInfo.unacceptedExtension);
  }

  @Test
  void refuses_or_answers_whatever_arrives_and_never_fails() throws Exception {
    byte[] request = TimeStampQuestion.about(DATA, new SecureRandom()).der();
    for (int at = 0; at < request.length; at++) {
      byte[] changed = request.clone();
      changed[at] ^= (byte) (1 << (at % 8));

      assertThat(new TimeStampResponse(town.ask(changed)).getStatus())
          .isIn(PKIStatus.GRANTED, PKIStatus.REJECTION);
      refuses(Arrays.copyOf(request, at), PKIFailureInfo.badDataFormat);
    }
  }

  @Test
  void takes_no_request_that_is_too_large() {
    assertThat(
            town.channel.post(
                town.entry().timeStamps(),
                "application/timestamp-query",
                new byte[TimeStampQuestion.MAX_BYTES + 1],
                "application/timestamp-reply",
                Duration.ofSeconds(10)))
        .isEmpty();
  }

  @Test
  void uses_no_serial_number_twice_not_even_after_a_restart() throws Exception {
    Set<BigInteger> serials = new HashSet<>();
    byte[] request = TimeStampQuestion.about(DATA, new SecureRandom()).der();
    for (int count = 0; count < 20; count++) {
      serials.add(
          new TimeStampResponse(town.ask(request))
              .getTimeStampToken()
              .getTimeStampInfo()
              .getSerialNumber());
    }

    assertThat(serials).hasSize(20);
    SerialNumbers reopened = new SerialNumbers(town.store);
    assertThat(serials).noneMatch(serial -> reopened.enter(serial, town.clock.instant()));
  }

  @Test
  void keeps_its_key_over_a_restart() throws Exception {
    byte[] request = TimeStampQuestion.about(DATA, new SecureRandom()).der();
    byte[] sid = sid(town.ask(request));

    try (var again = town.open(Optional.empty())) {
      byte[] answer =
          again
              .responder()
              .grant(TimeStampQuestion.parse(request), BigInteger.ONE, town.clock.instant());
      assertThat(sid(answer)).isEqualTo(sid);
    }
  }

  @Test
  void an_address_that_is_not_the_services_is_not_found() {
    URI other = town.entry().timeStamps().resolve("/elsewhere");
    assertThat(
            town.channel.post(
                other,
                "application/timestamp-query",
                new byte[0],
                "application/timestamp-reply",
                Duration.ofSeconds(10)))
        .isEmpty();
  }

  private static byte[] sid(byte[] answer) throws Exception {
    return new TimeStampResponse(answer)
        .getTimeStampToken()
        .getSID()
        .getSerialNumber()
        .toByteArray();
  }

  private void refuses(byte[] request, int failure) throws Exception {
    TimeStampResponse response = new TimeStampResponse(town.ask(request));
    assertThat(response.getStatus()).isEqualTo(PKIStatus.REJECTION);
    assertThat(response.getFailInfo()).isEqualTo(new PKIFailureInfo(failure));
    assertThat(response.getTimeStampToken()).isNull();
  }

  private String verify(String option, String file) throws Exception {
    return openssl("ts", "-verify", option, file, "-in", "reply.tsr", "-CAfile", "root.pem");
  }

  private String openssl(String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = "openssl";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
