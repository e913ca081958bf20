package org.semper.e2e.simulation;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.semper.parties.notary.Notary;
import org.semper.parties.notary.NotarySchema;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.NotaryDirectoryEntry;
import org.semper.supporting.crypto.TimeStampResponder;

/// The notary that time-stamps what others said.
final class SimulatedNotary implements Participant {

  private final Site site;
  private final Commons commons;
  private Optional<Identity> identity = Optional.empty();

  SimulatedNotary(Site site, Commons commons) {
    this.site = site;
    this.commons = commons;
  }

  @Override
  public void join() throws Exception {
    identity = Optional.of(Keys.ofNotary(site, commons));
    URI base = URI.create("https://" + site.host() + "/");
    commons.add(new NotaryDirectoryEntry(site.name(), base.resolve(Notary.TIME_STAMPS)));
    start();
  }

  @Override
  public void start() {
    try {
      TimeStampResponder responder = new TimeStampResponder(identity.orElseThrow(), site.clock());
      site.serve(Notary.open(responder, site.store(List.of(NotarySchema.migrations()))).routes());
    } catch (Exception e) {
      throw Participants.failed(e);
    }
  }
}
