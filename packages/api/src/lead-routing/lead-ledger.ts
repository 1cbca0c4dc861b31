import { localDateOf } from "@repo/domain/time/wall-clock";

const LATELY_MS = 30 * 86_400_000;

/** When a count begins that is asked for at `now`. */
export const latelySince = (now: Date) => new Date(now.getTime() - LATELY_MS);

type Received = { memberId: string; decidedAt: Date };

/** Who got how many leads, today and lately. Leads are noted in the order in which they came. */
export class LeadLedger {
  readonly #received: Received[] = [];
  readonly #lately = new Map<string, number>();
  readonly #timeZone: string;
  #forgotten = 0;

  constructor(timeZone: string) {
    this.#timeZone = timeZone;
  }

  note(received: Received): void {
    this.#received.push(received);
    this.#add(received.memberId, 1);
  }

  /** Counts as they stood at `now`, by the agency's calendar. */
  countsAt(now: Date): (memberId: string) => { leadsToday: number; leadsLately: number } {
    const since = latelySince(now);
    for (let oldest = this.#received[this.#forgotten]; oldest && oldest.decidedAt <= since; ) {
      this.#add(oldest.memberId, -1);
      oldest = this.#received[++this.#forgotten];
    }
    const today = new Map<string, number>();
    const date = localDateOf(now, this.#timeZone);
    for (let at = this.#received.length - 1; at >= 0; at--) {
      const received = this.#received[at];
      if (!received || localDateOf(received.decidedAt, this.#timeZone) !== date) break;
      today.set(received.memberId, (today.get(received.memberId) ?? 0) + 1);
    }
    return (memberId) => ({ leadsToday: today.get(memberId) ?? 0, leadsLately: this.#lately.get(memberId) ?? 0 });
  }

  #add(memberId: string, count: number): void {
    this.#lately.set(memberId, (this.#lately.get(memberId) ?? 0) + count);
  }
}
