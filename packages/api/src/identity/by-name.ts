/** Names are sealed where they are kept, so they are put in order here. */
export const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name);
