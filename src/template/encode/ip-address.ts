// What Go's `net.ParseIP` takes for an address.

/** Dotted IPv4, or IPv6 without a zone. */
export function isIpAddress(text: string): boolean {
  const { isIPv4, isIPv6 } = process.getBuiltinModule('node:net')
  return isIPv4(text) || (isIPv6(text) && !text.includes('%'))
}
