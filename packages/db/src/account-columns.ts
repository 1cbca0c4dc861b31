import { eq, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { users } from "./schema/identity";
import { blindIndex } from "./sealing/blind-index";
import { opened } from "./sealing/opened";

/** `users`, or it by another name in a query that joins it twice. */
type People = { id: AnyPgColumn; name: AnyPgColumn; email: AnyPgColumn };

export const nameOf = ({ id, name }: People): SQL<string> => opened("users.name", id, name);
export const emailOf = ({ id, email }: People): SQL<string> => opened("users.email", id, email);

/** Of somebody whom a left join may not find. */
export const nameIfAny = (people: People): SQL<string | null> => nameOf(people);

/** Whoever signs in with the address, in any case. */
export const hasEmail = (email: string): SQL => eq(users.emailIndex, blindIndex("email", email));
