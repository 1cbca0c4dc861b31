import * as z from "zod";
import { PROPERTY_SUB_TYPES } from "#listings/property-type";
import { requiredText } from "#text/safe-text";
import { clockTime } from "#time/clock-time";

const someMembers = z.array(z.uuid()).min(1, { message: "routing.nobodyChosen" }).max(100);

/** What an enquiry must be for a rule to take it. All that is given must hold; nothing given takes every enquiry. */
export const routingCondition = z.strictObject({
  listingIds: z.array(z.uuid()).max(100).optional(),
  localityIds: z.array(z.uuid()).max(100).optional(),
  propertySubTypes: z.array(z.enum(PROPERTY_SUB_TYPES)).optional(),
  intents: z.array(z.enum(["Buy", "Rent"])).optional(),
  /** In minor units of the home's currency, both ends included. */
  priceMinorMin: z.int().nonnegative().optional(),
  priceMinorMax: z.int().nonnegative().optional(),
  /** By the agency's wall clock; an end before its start reaches over midnight. */
  hours: z.strictObject({ from: clockTime, until: clockTime }).optional(),
});
export type RoutingCondition = z.infer<typeof routingCondition>;

/** Who gets it. */
export const routingTarget = z.discriminatedUnion("strategy", [
  z.strictObject({ strategy: z.literal("ListingAgent") }),
  z.strictObject({ strategy: z.literal("Member"), memberId: z.uuid() }),
  z.strictObject({ strategy: z.literal("RoundRobin"), memberIds: someMembers }),
  /** Everybody free of the team sees it for so long; the one whose turn it was keeps it when nobody claims it. */
  z.strictObject({
    strategy: z.literal("FirstToClaim"),
    memberIds: someMembers,
    minutes: z.int().min(1).max(240),
  }),
  z.strictObject({
    strategy: z.literal("Weighted"),
    members: z
      .array(z.strictObject({ memberId: z.uuid(), weight: z.int().min(1).max(100) }))
      .min(1, { message: "routing.nobodyChosen" })
      .max(100),
  }),
]);
export type RoutingTarget = z.infer<typeof routingTarget>;

export const routingRule = z.strictObject({
  name: requiredText(80),
  isOn: z.boolean(),
  condition: routingCondition,
  target: routingTarget,
});
export type RoutingRule = z.infer<typeof routingRule>;

/** What happens to a lead that nobody answered in time: its owner keeps it, or the next free member gets it. */
export const ON_LATE = ["Keep", "HandOver"] as const;
export type OnLate = (typeof ON_LATE)[number];

/** How somebody was chosen. The last two are what happens when no rule finds anybody. */
export const ROUTING_STRATEGIES = [
  "Member",
  "RoundRobin",
  "Weighted",
  "FirstToClaim",
  "ListingAgent",
  "LeastBusy",
  "Reassigned",
] as const;
export type RoutingStrategy = (typeof ROUTING_STRATEGIES)[number];

/** One step of the way to the decision, for people to read. */
export const routingStep = z.object({
  /** Null for the default, which every agency has. */
  ruleName: z.string().nullable(),
  outcome: z.enum(["Off", "DoesNotApply", "NobodyFree", "Chosen"]),
  /** Which part of the condition did not hold. */
  failedOn: z.enum(["listing", "locality", "type", "intent", "price", "hours"]).nullable(),
});
export type RoutingStep = z.infer<typeof routingStep>;
