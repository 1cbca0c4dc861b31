/** What is known of somebody who asks for a visit. */
export type VisitorHistory = { upcomingVisits: number; recentNoShows: number };

const MOST_UPCOMING = 3;

/** Whether a code must show that a visitor reads the address they gave: many visits at once, or one not turned up to. */
export function isRiskyBooking({ upcomingVisits, recentNoShows }: VisitorHistory): boolean {
  return upcomingVisits >= MOST_UPCOMING || recentNoShows > 0;
}
