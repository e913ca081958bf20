package org.semper.commerce.buyer;

import org.semper.api.bridge.PageReport;
import org.semper.api.web.WebOrigin;

/// Where the shopper clicked, as the browser knows it; the page has no say in it.
///
/// @param page origin of the document with the tag
/// @param top origin of the topmost document of the tab
public record PageOrigins(WebOrigin page, WebOrigin top) {

  static PageOrigins of(PageReport report) {
    return new PageOrigins(report.origin(), report.topOrigin());
  }
}
