import { localDateOf } from "@repo/domain/time/wall-clock";

const LATELY_MS = 30 * 86_400_000;

/** When a count begins that is asked for at `now`. */
export const latelySince = (now: Date) => new Date(now.getTime() - LATELY_MS);

export type LeadCounts = { leadsToday: number; leadsLately: number };
type Received = { memberId: string; decidedAt: Date };

/** Who got how many leads, today and lately. Leads are noted in the order in which they came. */
export class LeadLedger {
  readonly #received: Received[] = [];
  readonly #lately = new Map<string, number>();
  /** Of the day of the newest lead alone: no older day is asked about. */
  readonly #today = new Map<string, number>();
  readonly #timeZone: string;
  #date = "";
  #forgotten = 0;

  constructor(timeZone: string) {
    this.#timeZone = timeZone;
  }

  note(received: Received): void {
    const date = localDateOf(received.decidedAt, this.#timeZone);
    if (date !== this.#date) this.#today.clear();
    this.#date = date;
    this.#received.push(received);
    add(this.#today, received.memberId, 1);
    add(this.#lately, received.memberId, 1);
  }

  /** Counts as they stood at `now`, by the agency's calendar. */
  countsAt(now: Date): (memberId: string) => LeadCounts {
    const since = latelySince(now);
    let oldest = this.#received[this.#forgotten];
    while (oldest && oldest.decidedAt <= since) {
      add(this.#lately, oldest.memberId, -1);
      oldest = this.#received[++this.#forgotten];
    }
    const isSameDay = localDateOf(now, this.#timeZone) === this.#date;
    return (memberId) => ({
      leadsToday: isSameDay ? (this.#today.get(memberId) ?? 0) : 0,
      leadsLately: this.#lately.get(memberId) ?? 0,
    });
  }
}

function add(counts: Map<string, number>, memberId: string, count: number): void {
  counts.set(memberId, (counts.get(memberId) ?? 0) + count);
}
