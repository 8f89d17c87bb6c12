/** A JSON object as it came; what its properties are is found out by reading. */
export type JsonObject = { readonly [name: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** One or many, as JSON-LD allows for every property; nulls are nobody's. */
export const listOf = (value: unknown): unknown[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => item !== null && item !== undefined);

/** The text of a value, a number or a JSON-LD value object; undefined for anything else. */
export const textOf = (value: unknown): string | undefined => {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (isObject(value) && "@value" in value) return textOf(value["@value"]);
  return undefined;
};

/** The first text among one or many. */
export const firstText = (value: unknown): string | undefined =>
  listOf(value)
    .map(textOf)
    .find((text) => text !== undefined);

/** schema.org's name of a type, whichever way its address is written. */
const bareType = (type: unknown): string =>
  typeof type === "string" ? type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/u, "") : "";

export const hasType = (value: unknown, type: string): boolean =>
  isObject(value) && listOf(value["@type"]).some((given) => bareType(given) === type);
