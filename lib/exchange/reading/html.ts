import { JSDOM } from "jsdom";
import type { JsonObject } from "./json-values";
import { note } from "./notes";
import { type FileRecord, type Place, recordsOf } from "./records";

const COMMENT =
  /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)([\s\S]*?)(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/u;

const parsed = (text: string): { value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
};

const fromScript = (text: string, place: Place): FileRecord[] => {
  const inside = COMMENT.exec(text)?.[1];
  const json = parsed(inside ?? text);
  if (json === null) {
    return /ClaimReview/u.test(text)
      ? [{ ok: false, refusal: "broken-json", found: text.trim().slice(0, 200).toWellFormed() }]
      : [];
  }
  const records = recordsOf(json.value, place);
  // Pages carry other structured data beside a review; that is no record that failed.
  const ours = records.filter((record) => record.ok || record.refusal !== "not-a-claim-review");
  if (inside === undefined) return ours;
  return ours.map((record) =>
    record.ok ? { ...record, notes: [...record.notes, note("html-comment")] } : record,
  );
};

const propertyOf = (element: Element): unknown => {
  if (element.hasAttribute("itemscope")) return itemOf(element);
  const attribute = ["content", "href", "src", "datetime"].find((name) =>
    element.hasAttribute(name),
  );
  return (attribute ? element.getAttribute(attribute) : element.textContent)?.trim() ?? "";
};

/** The properties of a microdata item, without those of items inside it. */
const itemOf = (item: Element): JsonObject => {
  const properties: Record<string, unknown> = { "@type": item.getAttribute("itemtype") ?? "" };
  for (const element of item.querySelectorAll("[itemprop]")) {
    if (element.parentElement?.closest("[itemscope]") !== item) continue;
    for (const name of (element.getAttribute("itemprop") ?? "").split(/\s+/u)) {
      const before = properties[name];
      const value = propertyOf(element);
      properties[name] = before === undefined ? value : [before, value].flat();
    }
  }
  return properties;
};

/** The ClaimReviews of a page: JSON-LD and, where it has none, microdata. Nothing in the page is run. */
export const recordsOfPage = (html: string, around: Omit<Place, "page">): FileRecord[] => {
  const place = { ...around, page: true };
  const { document } = new JSDOM(html).window;
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  const records = [...scripts].flatMap(({ textContent }) => fromScript(textContent ?? "", place));
  if (records.length > 0) return records;
  const items = document.querySelectorAll('[itemscope][itemtype*="schema.org/ClaimReview"]');
  return [...items].flatMap((item) => recordsOf(itemOf(item), place));
};
