/** One letter to one person. */
export type Mail = {
  recipient: string;
  subject: string;
  content: MailContent;
  /** An iCalendar file that goes with it. */
  calendar?: { method: "REQUEST" | "CANCEL"; file: string };
};

/** What a letter says, before it is set in plain text and in HTML. */
export type MailContent = {
  heading: string;
  paragraphs: readonly string[];
  /** Homes, visits or other things with an address of their own. */
  items?: readonly { title: string; detail: string; url?: string }[];
  action?: { label: string; url: string };
  /** Why the reader gets this, and how to stop it. */
  footer: string;
  /** Where one press stops letters of this kind. */
  stopUrl?: string;
};

/** The way out of the house. Throws when the letter was not accepted, so that it is tried again. */
export type Mailer = (mail: Mail, messageId: string) => Promise<void>;
