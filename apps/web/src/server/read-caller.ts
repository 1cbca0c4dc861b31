import "server-only";
import { networkOf } from "@repo/domain/access/network-of";
import { coarseDeviceOf } from "@repo/domain/identity/coarse-device";
import { headers } from "next/headers";
import { webEnv } from "#env";

/** Where a sign-in comes from. */
export async function readCaller() {
  const given = await headers();
  const network = networkOf(given.get("x-forwarded-for"), webEnv().TRUSTED_PROXIES);
  return { network, device: coarseDeviceOf(given.get("user-agent")) };
}
