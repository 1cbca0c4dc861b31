import { newRowId } from "../row-id";
import { blindIndex } from "./blind-index";
import { type Sealed, seal } from "./seal";

type Account = { name: string; email: string; id?: string };

/** The columns of `users` that say whose account it is. */
export function sealedAccount({ name, email, id = newRowId() }: Account): {
  id: string;
  name: Sealed;
  email: Sealed;
  emailIndex: string;
} {
  return {
    id,
    name: seal("users.name", id, name),
    email: seal("users.email", id, email),
    emailIndex: blindIndex("email", email),
  };
}
