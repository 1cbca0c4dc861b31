import * as z from "zod";

/** How often a row was changed when its reader saw it; a change names it, and fails when it moved on since. */
export const rowVersion = z
  .int()
  .min(0)
  // One more must fit into PostgreSQL's integer.
  .max(2 ** 31 - 2);
