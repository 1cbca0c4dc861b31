import type { Random } from "@repo/db/seeded-random";
import * as z from "zod";
import { NOW } from "./world";

/** What a schema says of its input, as far as JSON Schema can say it; refinements are not told. */
type Shape = {
  type?: string;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Shape>;
  required?: string[];
  additionalProperties?: Shape | boolean;
  prefixItems?: Shape[];
  items?: Shape;
  minItems?: number;
  maxItems?: number;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
};

const DAY_MS = 86_400_000;
const MOST_ITEMS = 3;
const TEXTS = [
  "",
  "Is it still free?",
  "10:00",
  "18:30",
  "+919800000001",
  "indiranagar",
  "IN",
  "'; drop table leads; --",
  "<img src=x onerror=alert(1)>",
  "\u0000",
  "\uD800",
  "🏠".repeat(50),
  "ﷺ".repeat(300),
  "{{7*7}}",
  "../../etc/passwd",
  "__proto__",
  "1e309",
  "null",
];
const WRONG: readonly unknown[] = [
  null,
  -1,
  1e308,
  "x".repeat(100_000),
  [],
  {},
  [[[[[]]]]],
  { constructor: { prototype: { polluted: true } } },
  true,
  "2030-02-30",
];

/**
 * Makes input for procedures from their own schemas: most of it fits, some is wrong in one place. Ids come from `ids`,
 * so that calls meet rows.
 */
export class RandomInput {
  readonly #random: Random;
  readonly #ids: readonly string[];
  readonly #shapes = new Map<z.ZodType, Shape>();

  constructor(random: Random, ids: readonly string[]) {
    this.#random = random;
    this.#ids = ids;
  }

  for(schema: z.ZodType): unknown {
    const input = this.#value(this.#shapeOf(schema));
    return this.#random.chance(0.15) ? this.#spoil(input) : input;
  }

  #shapeOf(schema: z.ZodType): Shape {
    const known = this.#shapes.get(schema);
    if (known) return known;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the part of JSON Schema that zod writes
    const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" }) as Shape;
    this.#shapes.set(schema, shape);
    return shape;
  }

  #value(shape: Shape): unknown {
    if (shape.const !== undefined) return shape.const;
    if (shape.enum) return this.#random.pick(shape.enum);
    const choices = shape.anyOf ?? shape.oneOf;
    if (choices) return this.#value(this.#random.pick(choices));
    if (shape.allOf) return Object.assign({}, ...shape.allOf.map((part) => this.#value(part)));
    switch (shape.type) {
      case "object":
        return this.#object(shape);
      case "array":
        return this.#array(shape);
      case "string":
        return this.#text(shape);
      case "integer":
        return Math.round(this.#number(shape));
      case "number":
        return this.#number(shape);
      case "boolean":
        return this.#random.chance(0.5);
      case undefined:
      default:
        return null;
    }
  }

  #object({ properties = {}, required = [], additionalProperties }: Shape): Record<string, unknown> {
    const chosen = Object.entries(properties).filter(([name]) => required.includes(name) || this.#random.chance(0.5));
    const object = Object.fromEntries(chosen.map(([name, shape]) => [name, this.#value(shape)]));
    if (typeof additionalProperties === "object") object[this.#random.pick(TEXTS)] = this.#value(additionalProperties);
    return object;
  }

  #array({ prefixItems, items, minItems = 0, maxItems = MOST_ITEMS }: Shape): unknown[] {
    if (prefixItems) return prefixItems.map((shape) => this.#value(shape));
    const most = Math.max(minItems, Math.min(maxItems, minItems + MOST_ITEMS));
    const length = this.#random.int(minItems, most);
    return Array.from({ length }, () => (items ? this.#value(items) : null));
  }

  #text({ format, minLength = 0, maxLength = 200 }: Shape): string {
    const soon = new Date(NOW.getTime() + this.#random.between(-5, 15) * DAY_MS);
    if (format === "uuid") return this.#random.pick(this.#ids);
    if (format === "date-time") return soon.toISOString();
    if (format === "date") return soon.toISOString().slice(0, 10);
    if (format === "email") return `someone${this.#random.int(0, 99)}@plinth.example`;
    return this.#random.pick(TEXTS).padEnd(minLength, "x").slice(0, maxLength);
  }

  #number({ minimum = -1000, maximum = 1000 }: Shape): number {
    const ends = [minimum, maximum, 0, 1];
    const number = this.#random.chance(0.3) ? this.#random.pick(ends) : this.#random.between(minimum, maximum);
    return Math.min(maximum, Math.max(minimum, number));
  }

  /** Puts something wrong in one place, as deep as chance takes it. */
  #spoil(value: unknown): unknown {
    if (typeof value !== "object" || value === null || this.#random.chance(0.2)) return this.#random.pick(WRONG);
    if (Array.isArray(value)) {
      if (value.length === 0) return [this.#random.pick(WRONG)];
      const at = this.#random.int(0, value.length - 1);
      return value.with(at, this.#spoil(value[at]));
    }
    const names = Object.keys(value);
    if (names.length === 0 || this.#random.chance(0.1))
      return { ...value, [this.#random.pick(TEXTS)]: this.#random.pick(WRONG) };
    const name = this.#random.pick(names);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a name of its own keys
    return { ...value, [name]: this.#spoil(value[name as keyof typeof value]) };
  }
}
