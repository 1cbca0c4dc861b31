import type { SlotView } from "@repo/domain/visits/visit.schema";

export type SlotDay = {
  localDate: string;
  /** "Sat" */
  weekday: string;
  dayOfMonth: string;
  /** "Saturday 28 November" */
  fullName: string;
  slots: SlotView[];
};

// A calendar day has no zone; noon in UTC shows it the same everywhere.
const atNoon = (localDate: string) => new Date(`${localDate}T12:00:00Z`);
const format = (localDate: string, parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: "UTC" }).format(atNoon(localDate));

/** Slots come in order, so days do too. */
export function slotsByDay(slots: readonly SlotView[]): SlotDay[] {
  const dates = [...new Set(slots.map(({ localDate }) => localDate))];
  return dates.map((localDate) => ({
    localDate,
    weekday: format(localDate, { weekday: "short" }),
    dayOfMonth: format(localDate, { day: "numeric" }),
    fullName: format(localDate, { weekday: "long", day: "numeric", month: "long" }),
    slots: slots.filter((slot) => slot.localDate === localDate),
  }));
}

const PARTS = [
  { name: "Morning", from: "00:00", until: "12:00" },
  { name: "Afternoon", from: "12:00", until: "17:00" },
  { name: "Evening", from: "17:00", until: "24:00" },
] as const;

/** By the home's wall clock; parts without a free time are left out. */
export function dayParts(slots: readonly SlotView[]): { name: string; slots: SlotView[] }[] {
  return PARTS.map(({ name, from, until }) => ({
    name,
    slots: slots.filter(({ localTime }) => localTime >= from && localTime < until),
  })).filter((part) => part.slots.length > 0);
}
