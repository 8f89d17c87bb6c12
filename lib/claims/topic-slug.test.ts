import { expect, it } from "vitest";
import { topicSlug } from "./topic-slug";

it.each([
  ["Santé  publique", "sante-publique"],
  ["sante publique", "sante-publique"],
  ["  COVID-19! ", "covid-19"],
  ["Сельское хозяйство", "сельское-хозяйство"],
  ["الهجرة", "الهجرة"],
  ["हिन्दी", "हिन्दी"],
])("takes %s for %s", (name, slug) => {
  expect(topicSlug(name)).toBe(slug);
});
