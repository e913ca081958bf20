package org.semper.e2e.simulation;

import java.net.URI;
import java.util.List;
import org.semper.parties.authority.Authority;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TrustList;

/// The authority that certifies everybody else.
final class SimulatedAuthority implements Participant {

  private final Site site;
  private final Commons commons;

  SimulatedAuthority(Site site, Commons commons) {
    this.site = site;
    this.commons = commons;
  }

  @Override
  public void join() throws Exception {
    Authority authority = opened();
    URI base = URI.create("https://" + site.host() + "/");
    commons.found(
        new TrustList(List.of(authority.trustEntry(site.name(), base)), List.of(), List.of()),
        registrant -> authority.registrationToken(registrant));
  }

  @Override
  public void start() {
    try {
      opened();
    } catch (Exception e) {
      throw Participants.failed(e);
    }
  }

  private Authority opened() throws Exception {
    Authority authority =
        Authority.open(
            site.folder(),
            Subject.of(site.name(), "FR"),
            site.store(List.of(Authority.MIGRATIONS)),
            site.clock());
    site.serve(authority.routes());
    return authority;
  }
}
