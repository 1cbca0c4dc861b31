const RESPONSE_MINUTES = 30;

/** By when an agency promises an answer to what it got now. */
export function responseDue(receivedAt: Date): Date {
  return new Date(receivedAt.getTime() + RESPONSE_MINUTES * 60_000);
}
