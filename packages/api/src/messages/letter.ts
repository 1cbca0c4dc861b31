import type { MessageKind } from "@repo/domain/messages/message-kind";
import type { RequestContext } from "#request-context";

/** What the writer of a letter needs; `origin` is where its links lead, as in `https://plinth.example`. */
export type LetterContext = { ctx: RequestContext; origin: string };

/** A promise to notify; `subject` holds the ids of what it is about. */
export type PromisedMessage = { id: string; kind: MessageKind; subject: Readonly<Record<string, string>> };
