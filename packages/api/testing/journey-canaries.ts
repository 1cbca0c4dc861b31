/** What only one agency's rows hold in the database of the journeys; nobody but its people may ever be sent it. */
export const CANARY_WORD = "kanarienvogel";
export const CANARY_PHONES = ["+919911770001", "+919911770002", "+919911770003"] as const;
/** Who may, and nobody signs in as but the journey that shows that the watch can find something. */
export const CANARY_MANAGER = "the.canaries.manager@plinth.example";

/** A number as stored or as written, with spaces of any kind. */
const CANARY = new RegExp(`${CANARY_WORD}\\w*|99117[\\s-]*7000[1-3]`, "gi");

/** Every canary in a text, once each. */
export function canariesOfJourneys(text: string): string[] {
  return [...new Set(text.match(CANARY))];
}
