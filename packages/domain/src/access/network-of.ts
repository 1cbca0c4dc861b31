const IPV4_IN_IPV6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const PREFIX_GROUPS = 4;

/**
 * The network of a caller: a single IPv4 address, or the /64 that one household has in IPv6. `forwarded` is a list to
 * which every proxy appends whom it was called by; what stands before our own proxies the caller may have made up.
 * "unknown" when there is nothing to go by.
 */
export function networkOf(forwarded: string | null, trustedProxies: number): string {
  const hops = (forwarded ?? "").split(",").map((hop) => hop.trim());
  const address = hops.at(-Math.max(1, trustedProxies)) ?? "";
  const ipv4 = IPV4_IN_IPV6.exec(address)?.[1] ?? address;
  if (!ipv4.includes(":")) return ipv4 === "" ? "unknown" : ipv4;
  return `${expanded(ipv4).slice(0, PREFIX_GROUPS).join(":")}::/64`;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function expanded(address: string): string[] {
  const [head = "", tail] = address.toLowerCase().split("::");
  const groups = (part: string) => part.split(":").filter((group) => group !== "");
  const [first, last] = [groups(head), groups(tail ?? "")];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  return [...first, ...Array<string>(zeros).fill("0"), ...last].map((group) => group.replace(/^0+(?=.)/, ""));
}
