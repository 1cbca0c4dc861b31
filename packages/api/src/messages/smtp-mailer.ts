import { createTransport } from "nodemailer";
import type { Mailer } from "./mail";
import { renderMail } from "./render-mail";

const TIMEOUT_MS = 10_000;

/** `url` as in `smtps://user:password@mail.example:465`; `from` as in `Plinth <homes@plinth.example>`. */
export function smtpMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ recipient, subject, content, calendar }, messageId) => {
    await transport.sendMail({
      from,
      // An object, so that nothing in the address can name a second recipient.
      to: { name: "", address: recipient },
      subject,
      messageId: `<${messageId}>`,
      ...renderMail(content),
      ...(calendar ? { icalEvent: { method: calendar.method, content: calendar.file, filename: "visit.ics" } } : {}),
      ...(content.stopUrl ? { list: { unsubscribe: { url: content.stopUrl, comment: "Stop" } } } : {}),
    });
  };
}
