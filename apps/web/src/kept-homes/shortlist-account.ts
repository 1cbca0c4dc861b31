/** Whose account the browser's list is a copy of; without one the list is the browser's own. */
const OWNER_KEY = "plinth.shortlist-owner";

export const shortlistOwner = () => window.localStorage.getItem(OWNER_KEY);
export const isInAccount = () => shortlistOwner() !== null;

export function setShortlistOwner(userId: string | null): void {
  if (userId === null) window.localStorage.removeItem(OWNER_KEY);
  else window.localStorage.setItem(OWNER_KEY, userId);
}
