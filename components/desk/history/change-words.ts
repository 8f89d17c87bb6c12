import { claimantKindLabel } from "@/lib/claims/labels";
import { measureSchema } from "@/lib/claims/measure/schema";
import { measureWords } from "@/lib/claims/measure-words";
import { claimantKinds } from "@/lib/claims/schema";
import { type MessageKey, translator } from "@/lib/platform/messages";
import fields from "@/messages/en/events.json";

const isField = (name: string): name is keyof typeof fields.fields => name in fields.fields;

/** What a changed field is called. A name the catalogue does not know is shown as it is stored. */
export const fieldWords = (name: string): string => {
  const t = translator();
  return isField(name) ? t(`events.fields.${name}`) : name;
};

const itemWords = (item: unknown): string => {
  const measure = measureSchema.safeParse(item);
  if (measure.success) return measureWords(measure.data);
  return typeof item === "string" ? item : JSON.stringify(item);
};

/** What a field was or became, as a person reads it. */
export const valueWords = (name: string, value: unknown): string => {
  const t = translator();
  if (value === null || value === undefined || value === "") return t("events.nothing");
  if (typeof value === "boolean") return t(value ? "events.yes" : "events.no");
  if (Array.isArray(value)) {
    return value.length === 0 ? t("events.nothing") : value.map(itemWords).join("; ");
  }
  const kind = claimantKinds.find((one) => name === "claimantKind" && one === value);
  const label: MessageKey | undefined = kind && claimantKindLabel(kind);
  return label ? t(label) : itemWords(typeof value === "number" ? String(value) : value);
};
