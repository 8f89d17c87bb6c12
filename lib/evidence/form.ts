import { parsePartialDate } from "@/lib/claims/partial-date";
import { oneOf, text, ticked } from "@/lib/people/form-action";
import { sourceKinds, stances } from "./rules";

/** What a form says about a source. */
export const sourceOf = (form: FormData) => ({
  url: text(form, "url").trim(),
  title: text(form, "title"),
  publisher: text(form, "publisher"),
  author: text(form, "author"),
  publishedOn: parsePartialDate(text(form, "publishedOn"), "en") ?? text(form, "publishedOn"),
  kind: oneOf(sourceKinds, text(form, "kind")),
});

/** What a form says a source shows. */
export const showsOf = (form: FormData) => ({
  stance: oneOf(stances, text(form, "stance")),
  excerpt: text(form, "excerpt"),
  locator: text(form, "locator"),
  note: text(form, "note"),
  protected: ticked(form, "protected"),
  protectedReason: text(form, "protectedReason"),
});

/** The copy that a form hands in. */
export const copyOf = async (form: FormData) => {
  const given = form.get("file");
  const file = given instanceof File ? given : new File([], "");
  return {
    text: text(form, "text"),
    file: new Uint8Array(await file.arrayBuffer()),
    fileName: file.name,
  };
};
