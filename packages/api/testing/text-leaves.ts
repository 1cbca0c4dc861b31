import * as z from "zod";

type Shape = {
  type?: string;
  anyOf?: Shape[];
  oneOf?: Shape[];
  const?: unknown;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  properties?: Record<string, Shape>;
  items?: Shape;
  prefixItems?: Shape[];
};

/** Where people may write what they like, such as `contact.name`; of a list its first, such as `tags.0`. */
export function textLeavesOf(schema: z.ZodType): string[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the part of JSON Schema that zod writes
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" }) as Shape;
  return [...new Set(leavesUnder(shape, []))];
}

function leavesUnder(shape: Shape, path: readonly string[]): string[] {
  const { type, format, pattern, properties = {}, prefixItems = [] } = shape;
  const isClosed = shape.enum !== undefined || shape.const !== undefined;
  const isOwnShape = format !== undefined || pattern !== undefined;
  const own = type === "string" && !isClosed && !isOwnShape ? [path.join(".")] : [];
  const choices = [...(shape.anyOf ?? []), ...(shape.oneOf ?? [])];
  return [
    ...own,
    ...choices.flatMap((choice) => leavesUnder(choice, path)),
    ...Object.entries(properties).flatMap(([name, part]) => leavesUnder(part, [...path, name])),
    ...[...prefixItems, ...(shape.items ? [shape.items] : [])].flatMap((part) => leavesUnder(part, [...path, "0"])),
  ];
}

/** The value at `path`; undefined where nothing is. */
export function valueAt(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((at, step) => (typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined), value);
}

/** The same with another value at `path`, whose parents are made where they are missing. */
export function withValueAt(value: unknown, path: string, put: unknown): unknown {
  const [step = "", ...rest] = path.split(".");
  const inner = rest.length === 0 ? put : withValueAt(valueAt(value, step), rest.join("."), put);
  if (Array.isArray(value) || (value === undefined && step === "0"))
    return [...(value ?? []).slice(0, Number(step)), inner, ...(value ?? []).slice(Number(step) + 1)];
  return { ...(typeof value === "object" ? value : {}), [step]: inner };
}
