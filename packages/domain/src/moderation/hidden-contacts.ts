const DIGIT_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const SPELLED = new RegExp(`\\b(?:${DIGIT_WORDS.join("|")})\\b`, "gi");
const PHONE = /\d(?:[\s().-]{0,2}\d){8,13}/;
const MAIL = /[\w.+-]{1,64}(?:@|\s?\(at\)\s?|\s?\[at\]\s?)[\w-]{1,63}\.[\w.-]{2,63}/i;
const LINK = /\b(?:https?:\/\/|www\.|wa\.me\/|t\.me\/)\S{1,80}/i;

export type HiddenContact = "Phone" | "Email" | "Link";

/** Ways to reach somebody past the contact form, also with the digits spelled out or the at sign in words. */
export function hiddenContacts(text: string): HiddenContact[] {
  const digits = text.replaceAll(SPELLED, (word) => String(DIGIT_WORDS.indexOf(word.toLowerCase())));
  const found: [HiddenContact, boolean][] = [
    ["Phone", PHONE.test(digits)],
    ["Email", MAIL.test(text)],
    ["Link", LINK.test(text)],
  ];
  return found.filter(([, isThere]) => isThere).map(([kind]) => kind);
}
