/** Nine digits and more, however they are spaced; Indian grouping has commas, which no number to call has. */
const PHONE = /(?:\+|\b)\d(?:[\s().-]{0,2}\d){8,13}\b/g;
const MAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/g;
const LINK = /\b(?:https?:\/\/|www\.)\S+/gi;

/** Ways to reach somebody that a text holds, such as "98450 12345" or "me@homes.example". */
export function contactsInText(text: string): string[] {
  const phones = (text.match(PHONE) ?? []).map((phone) => phone.replaceAll(/\D/g, ""));
  return [...phones, ...(text.match(MAIL) ?? []), ...(text.match(LINK) ?? [])];
}
