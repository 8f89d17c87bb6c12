import type { PersonAtWork } from "@/lib/people/at-work";
import { translator } from "@/lib/platform/messages";

/** Somebody to be given work, with how much they have: "Ana · 5 of 5". */
export const personChoice = ({ id, name, writing, limit }: PersonAtWork) => {
  const t = translator();
  const label =
    limit === null
      ? t("people.work.loadOf", { name, writing })
      : t("people.work.loadOfLimit", { name, writing, limit });
  return { value: id, label };
};
