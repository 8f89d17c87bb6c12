import type { Actor } from "@/lib/platform/actor";
import { attachPath, type Beside, carriedFrom } from "./carried";
import { keepShared } from "./commands/shared-files";
import { LARGEST_CAPTURE } from "./handed-files";

/**
 * Whether a form comes from the browser itself, as what is shared does (Fetch Metadata: "none"), or from
 * here. One that another site sends along with nobody's wish is never kept; its cookies do not come
 * either (SameSite=Lax).
 */
const isOwn = (site: string | null): boolean =>
  site === null || site === "none" || site === "same-origin";

const keepAll = async (actor: Actor, files: readonly File[]): Promise<Beside> => {
  let first: string | undefined;
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kept = await keepShared(actor, { name: file.name.slice(0, 300), bytes });
    if (!kept.ok) return { lost: kept.refusal.code === "not-allowed" ? "signed-out" : "too-large" };
    first ??= kept.value.sharedId;
  }
  return first ? { shared: first } : {};
};

/** Takes in what a phone or a computer shared; answers with the page on which it is attached. */
export const takeInShared = async (
  actor: Actor,
  form: FormData,
  site: string | null,
): Promise<string> => {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const carried = carriedFrom({ title: text("title"), text: text("text"), url: text("url") });
  const files = form
    .getAll("file")
    .filter((file) => file instanceof File && file.size > 0) as File[];
  if (files.length === 0) return attachPath(carried);
  if (!isOwn(site)) return attachPath(carried, { lost: "elsewhere" });
  if (files.some(({ size }) => size > LARGEST_CAPTURE)) {
    return attachPath(carried, { lost: "too-large" });
  }
  return attachPath(carried, await keepAll(actor, files));
};
