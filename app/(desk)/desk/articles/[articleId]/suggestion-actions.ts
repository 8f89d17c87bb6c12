"use server";

import { revalidatePath } from "next/cache";
import { formAction, text } from "@/lib/people/form-action";
import type { Actor } from "@/lib/platform/actor";
import { translator } from "@/lib/platform/messages";
import type { Outcome } from "@/lib/platform/outcome";
import {
  acceptSuggestion,
  bringSuggestionBack,
  declineCheckedSuggestion,
  linkSuggestion,
  waveSuggestionAway,
} from "@/lib/suggestions/commands";

type Place = { articleVersionId: string; start: string; end: string };
/** `knownId`: of the known claim that it is, "" for none. */
type Decided = Place & { knownId: string };

/** What was done, in words for who did it. */
const deciding: Record<string, (actor: Actor, place: Decided) => Promise<Outcome<string>>> = {
  link: async (actor, { knownId: claimId, ...place }) => {
    const linked = await linkSuggestion(actor, { ...place, claimId });
    if (!linked.ok) return linked;
    const { number } = linked.value;
    return { ok: true, value: translator()("suggestions.linked", { number }) };
  },
  checked: async (actor, place) => {
    const checked = await declineCheckedSuggestion(actor, place);
    if (!checked.ok) return checked;
    const { number } = checked.value;
    return { ok: true, value: translator()("suggestions.checkedThere", { number }) };
  },
  accept: async (actor, { knownId: _, ...place }) => {
    const accepted = await acceptSuggestion(actor, place);
    if (!accepted.ok) return accepted;
    const { number } = accepted.value;
    return { ok: true, value: translator()("suggestions.accepted", { number }) };
  },
  "wave-away": async (actor, { knownId: _, ...place }) => {
    const away = await waveSuggestionAway(actor, place);
    return away.ok ? { ok: true, value: translator()("suggestions.wavedAwayNotice") } : away;
  },
  "bring-back": async (actor, { knownId: _, ...place }) => {
    const back = await bringSuggestionBack(actor, place);
    return back.ok ? { ok: true, value: translator()("suggestions.broughtBack") } : back;
  },
};

/** A button says it all in one value: what to do, where, and with which claim, "accept 120 184". */
export const decideSuggestionAction = formAction({
  read: (form) => {
    const [what = "", start = "", end = "", knownId = ""] = text(form, "decision").split(" ");
    return {
      what,
      place: { articleVersionId: text(form, "articleVersionId"), start, end, knownId },
    };
  },
  run: async (actor, { what, place }): Promise<Outcome<string>> =>
    (await deciding[what]?.(actor, place)) ?? { ok: false, refusal: { code: "not-found" } },
  after: (notice) => {
    revalidatePath("/desk/articles/[articleId]", "page");
    return notice;
  },
});
