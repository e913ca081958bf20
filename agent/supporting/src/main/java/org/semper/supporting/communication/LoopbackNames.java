package org.semper.supporting.communication;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Locale;
import java.util.stream.Stream;

/// Resolves `localhost` and every name under `.localhost` to the loopback interface without asking DNS (RFC 6761, section
/// 6.3). Browsers do so too; Java and glibc do not. Registered as a service, so it holds for the whole process.
public final class LoopbackNames extends InetAddressResolverProvider {

  private static final byte[] IPV4 = {127, 0, 0, 1};
  private static final byte[] IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  /// Whether the name stands for this machine.
  ///
  /// @param host name, or address as in a URI, with or without brackets
  public static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return isLoopbackName(name)
        || name.matches("127(\\.[0-9]{1,3}){3}")
        || name.equals("::1")
        || name.equals("[::1]");
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    return new Resolver(configuration.builtinResolver());
  }

  @Override
  public String name() {
    return "names under .localhost are loopback (RFC 6761)";
  }

  private static boolean isLoopbackName(String name) {
    return name.equals("localhost") || name.endsWith(".localhost");
  }

  private record Resolver(InetAddressResolver builtin) implements InetAddressResolver {

    @Override
    public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
        throws UnknownHostException {
      if (!isLoopbackName(host.toLowerCase(Locale.ROOT))) {
        return builtin.lookupByName(host, policy);
      }
      boolean ipv4 = (policy.characteristics() & LookupPolicy.IPV4) != 0;
      return Stream.of(InetAddress.getByAddress(host, ipv4 ? IPV4 : IPV6));
    }

    @Override
    public String lookupByAddress(byte[] address) throws UnknownHostException {
      return builtin.lookupByAddress(address);
    }
  }
}
