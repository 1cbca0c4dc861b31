import type { Actor } from "@repo/domain/access/actor";
import { can, type Permission, type ResourceOf } from "@repo/domain/access/permissions";
import { notFound } from "@repo/domain/domain-error";
import { assertNamed, noteRefusedCall } from "./admit";

declare const authorizedFor: unique symbol;

/** Proof that `authorize` ran. Repository writes ask for it, so forgetting the check does not compile. */
export type Authorized<P extends Permission, R> = R & { readonly [authorizedFor]: P };

/** Throws "not found", never "forbidden": somebody else's row must look like a row that does not exist. */
export function authorize<P extends Permission, R extends ResourceOf<P>>(
  actor: Actor,
  permission: P,
  resource: R,
): Authorized<P, R> {
  assertNamed(permission);
  const [entity = permission] = permission.split(".");
  if (!can(actor, permission, resource)) {
    noteRefusedCall();
    throw notFound(entity);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand has no runtime value; the line above is what earns it
  return resource as Authorized<P, R>;
}
