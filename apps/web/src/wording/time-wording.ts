import { daysOnMarket } from "@repo/domain/listings/market-time";

const DAY_MS = 24 * 60 * 60 * 1000;

/** "Sat 28 Nov, 11:00": by the wall clock of the zone, wherever the reader is. */
export function dateTimeText(instant: string, timeZone: string): string {
  return `${dateText(instant, timeZone)}, ${timeText(instant, timeZone)}`;
}

export function dateText(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone })
    .format(new Date(instant))
    .replace(",", "");
}

export function timeText(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(new Date(instant));
}

/** "3 Nov 2026": the day by the wall clock of the zone. */
export function dayText(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone });
  return format.format(new Date(instant));
}

/** A day of the calendar without a zone ("2027-01-11" is "11 Jan 2027"). */
export function calendarDateText(date: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** "Asia/Kolkata" is "Kolkata time". */
export function zoneText(timeZone: string): string {
  return `${timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone} time`;
}

const LONG_AGO_DAYS = 60;

/** "today", "yesterday", "12 days ago", and beyond two months "in May 2015". */
export function daysAgoText(instant: string, now: Date): string {
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(instant)) / DAY_MS));
  if (days === 0) return "today";
  if (days > LONG_AGO_DAYS) {
    const month = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
    return `in ${month.format(new Date(instant))}`;
  }
  return days === 1 ? "yesterday" : `${days} days ago`;
}

/** Days on the market, which offering a home again does not reset. */
export function onMarketText(since: string, now: Date): string {
  const days = daysOnMarket(new Date(since), now);
  if (days === 0) return "On the market since today.";
  return days === 1 ? "On the market for 1 day." : `On the market for ${days} days.`;
}

/** "in 12 min", "3 h ago": for times that are near. */
export function nearTimeText(instant: string, now: Date): string {
  const minutes = Math.round((Date.parse(instant) - now.getTime()) / 60_000);
  const [size, isAhead] = [Math.abs(minutes), minutes > 0];
  if (size < 1) return "now";
  const amount =
    size < 60 ? `${size} min` : size < 48 * 60 ? `${Math.round(size / 60)} h` : `${Math.round(size / 1440)} days`;
  return isAhead ? `in ${amount}` : `${amount} ago`;
}

/** From Monday on. */
export const WEEKDAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

export const yearsText = (years: number): string => (years === 1 ? "1 year" : `${years} years`);
