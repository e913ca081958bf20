package org.semper.tinguin.deals;

import org.semper.tinguin.settings.OwnerAuthorities;
import org.semper.tinguin.settings.OwnerSettings;
import org.semper.tinguin.settings.OwnerShops;

/// What the owner's window needs of the program: a room for each of its pages.
public record OwnersDesk(
    DealBrowser deals,
    PairedBrowsers browsers,
    OwnerShops shops,
    OwnerAuthorities authorities,
    OwnerSettings settings) {}
