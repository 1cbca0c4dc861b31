import { NOTICE_VERSION } from "@repo/domain/leads/consent";
import * as z from "zod";
import { slotAt } from "./visit-world";

type Shape = {
  anyOf?: Shape[];
  oneOf?: Shape[];
  const?: unknown;
  enum?: unknown[];
  type?: string;
  properties?: Record<string, Shape>;
  required?: string[];
  prefixItems?: Shape[];
  items?: Shape;
  minItems?: number;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
};

/** Ids by the name of the field that holds one, such as `leadId`; also found for lists, such as `leadIds`. */
export type IdsByField = Readonly<Record<string, string>>;

/** What rules beyond the shape ask of fields with these names, wherever they are. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  contact: { name: "Asha Rao", phone: "+919845011111", email: "asha@plinth.example" },
  consent: { noticeVersion: NOTICE_VERSION, channels: ["Phone"] },
  timeZone: "Asia/Kolkata",
  code: "123456",
  lossReason: "Spam",
};
const WORDS = "Words that are long enough for every field that asks for some.";

/** The least input that fits a schema, with the ids it is told. Throws when a rule beyond the shape refuses it. */
export function fittingInput(schema: z.ZodType, ids: IdsByField, given: object = {}): unknown {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the part of JSON Schema that zod writes
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" }) as Shape;
  const made = valueOf(shape, "", ids);
  const input = typeof made === "object" ? { ...made, ...given } : made;
  schema.parse(input);
  return input;
}

/** The names of fields that hold ids, at any depth. */
export function idFieldsOf(schema: z.ZodType): string[] {
  const names = JSON.stringify(z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" }));
  return [...names.matchAll(/"(\w+?Id)s?":\{/g)].map(([, name = ""]) => name);
}

function valueOf(shape: Shape, name: string, ids: IdsByField): unknown {
  if (Object.hasOwn(BY_NAME, name)) return BY_NAME[name];
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  const [choice] = (shape.anyOf ?? shape.oneOf ?? []).filter(({ type }) => type !== "null");
  if (choice) return valueOf(choice, name, ids);
  switch (shape.type) {
    case "object":
      return Object.fromEntries(
        (shape.required ?? []).map((field) => [field, valueOf(shape.properties?.[field] ?? {}, field, ids)]),
      );
    case "array":
      return listOf(shape, name, ids);
    case "string":
      return textOf(shape, name, ids);
    case "integer":
    case "number":
      return Math.max(shape.minimum ?? 1, (shape.exclusiveMinimum ?? 0) + 1);
    case "boolean":
      return true;
    case undefined:
    default:
      return null;
  }
}

function listOf({ prefixItems, items, minItems = 0 }: Shape, name: string, ids: IdsByField): unknown[] {
  if (prefixItems) return prefixItems.map((each) => valueOf(each, name, ids));
  const length = items?.format === "uuid" ? Math.max(1, minItems) : minItems;
  // Only the first is the row that is meant: lists often refuse the same one twice.
  return Array.from({ length }, (_, index) => valueOf(items ?? {}, name.replace(/s$/, ""), index === 0 ? ids : {}));
}

function textOf({ format, minLength = 0, maxLength = 200 }: Shape, name: string, ids: IdsByField): string {
  if (format === "uuid") return ids[name] ?? crypto.randomUUID();
  if (format === "date-time") return slotAt(240);
  if (format === "date") return slotAt(0).slice(0, 10);
  if (format === "email") return "someone@plinth.example";
  return WORDS.padEnd(minLength, "x").slice(0, maxLength);
}
