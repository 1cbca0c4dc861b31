/** A short message to a mobile number, in E.164. */
export type TextMessage = { recipient: string; text: string };

/** What the provider calls it in its reports; null where nothing reports. */
export type SentText = { providerId: string | null };

/** The way out of the house. Throws when it is not known to be accepted, so that it is tried again. */
export type Texter = (message: TextMessage) => Promise<SentText>;

/** The provider will not take this message, now or later. Names its reason, never the number. */
export class TextRefused extends Error {
  constructor(code: string) {
    super(`The provider of text messages refused one: ${code}.`);
    this.name = "TextRefused";
  }
}
