import type { Actor } from "#access/actor";
import type { Granting, Grants } from "#access/granting";
import { agencyPolicy } from "#agencies/agency.policy";
import { alertPolicy } from "#alerts/alert.policy";
import { userPolicy } from "#identity/user.policy";
import { leadPolicy } from "#leads/lead.policy";
import { listingPolicy } from "#listings/listing.policy";
import { moderationPolicy } from "#moderation/moderation.policy";
import { privacyPolicy } from "#privacy/privacy.policy";
import { shortlistPolicy } from "#shortlist/shortlist.policy";
import { verificationPolicy } from "#verification/verification.policy";
import { visitPolicy } from "#visits/visit.policy";

type Policies = typeof agencyPolicy &
  typeof alertPolicy &
  typeof leadPolicy &
  typeof listingPolicy &
  typeof moderationPolicy &
  typeof privacyPolicy &
  typeof shortlistPolicy &
  typeof userPolicy &
  typeof verificationPolicy &
  typeof visitPolicy;
type PermissionResources = { [P in keyof Policies]: Parameters<Policies[P]>[1] };

export type Permission = keyof PermissionResources;
export type ResourceOf<P extends Permission> = PermissionResources[P];

const rules: { [P in Permission]: Granting<ResourceOf<P>> } = {
  ...agencyPolicy,
  ...alertPolicy,
  ...leadPolicy,
  ...listingPolicy,
  ...moderationPolicy,
  ...privacyPolicy,
  ...shortlistPolicy,
  ...userPolicy,
  ...verificationPolicy,
  ...visitPolicy,
};

/** One answer for the server (refuse the call) and the screen (hide the button). */
export function can<P extends Permission>(actor: Actor, permission: P, resource: ResourceOf<P>): boolean {
  return rules[permission](actor, resource);
}

/** Who has the permission, and how far it goes. */
export function grantsOf(permission: Permission): Grants {
  return rules[permission].grants;
}
