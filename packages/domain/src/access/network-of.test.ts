import { expect, test } from "vitest";
import { networkOf } from "#access/network-of";

test.each([
  ["203.0.113.7", 0, "203.0.113.7"],
  ["::ffff:203.0.113.7", 0, "203.0.113.7"],
  ["2001:db8:0:12:aaaa:bbbb:cccc:dddd", 0, "2001:db8:0:12::/64"],
  ["2001:db8::1", 0, "2001:db8:0:0::/64"],
  ["2001:0db8:0000:0012::1", 0, "2001:db8:0:12::/64"],
  ["::1", 0, "0:0:0:0::/64"],
  // What stands before the own proxies may be made up.
  ["6.6.6.6, 203.0.113.7", 1, "203.0.113.7"],
  ["6.6.6.6, 203.0.113.7, 10.0.0.2", 2, "203.0.113.7"],
  ["6.6.6.6", 3, "unknown"],
  [null, 0, "unknown"],
  ["", 1, "unknown"],
])("%s behind %i proxies is %s", (forwarded, trustedProxies, expected) => {
  expect(networkOf(forwarded, trustedProxies)).toBe(expected);
});
