import * as z from "zod";
import { DEFAULT_RESPONSE_PROMISE, responsePromise } from "#leads/response-promise";
import { ON_LATE, ROUTING_STRATEGIES, routingRule, routingStep } from "#leads/routing-rule";
import { MARKET_CODES } from "#markets/market";
import { rowVersion } from "#row-version";

const routingMember = z.object({
  memberId: z.uuid(),
  name: z.string(),
  /** The one who asks. */
  isSelf: z.boolean(),
  /** No new leads before then; null when there is no pause. */
  pausedUntil: z.iso.datetime().nullable(),
  dailyCap: z.int().nullable(),
  /** Of the last 30 days. */
  leadsLately: z.int(),
});
export type RoutingMember = z.infer<typeof routingMember>;

/** How an agency's new leads find their owner, and what a condition can name. */
export const routingView = z.object({
  rules: z.array(routingRule),
  onLate: z.enum(ON_LATE),
  promise: responsePromise,
  version: z.int(),
  canChange: z.boolean(),
  members: z.array(routingMember),
  /** Of the agency's homes, for prices; null before the first. */
  market: z.enum(MARKET_CODES).nullable(),
  localities: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type RoutingView = z.infer<typeof routingView>;

const rules = z.array(routingRule).max(50);
export const changeRoutingInput = z.strictObject({
  version: rowVersion,
  rules,
  onLate: z.enum(ON_LATE).default("Keep"),
  promise: responsePromise.default(DEFAULT_RESPONSE_PROMISE),
});
export type ChangeRoutingInput = z.infer<typeof changeRoutingInput>;

export const simulateRoutingInput = z.strictObject({ rules });
export type SimulateRoutingInput = z.infer<typeof simulateRoutingInput>;

export const routingSimulation = z.object({
  leads: z.int(),
  members: z.array(z.object({ memberId: z.uuid(), name: z.string(), got: z.int(), wouldGet: z.int() })),
  /** Leads that would have gone to somebody else, newest first; not more than 50. */
  moved: z.array(
    z.object({
      leadId: z.uuid(),
      contactName: z.string(),
      decidedAt: z.iso.datetime(),
      from: z.string(),
      to: z.string(),
      strategy: z.enum(ROUTING_STRATEGIES),
      trace: z.array(routingStep),
    }),
  ),
});
export type RoutingSimulation = z.infer<typeof routingSimulation>;

export const leadIntakeInput = z.strictObject({
  memberId: z.uuid(),
  pausedUntil: z.iso.datetime().nullable(),
  dailyCap: z.int().min(1).max(500).nullable(),
});
export type LeadIntakeInput = z.infer<typeof leadIntakeInput>;
