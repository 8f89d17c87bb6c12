import { translator } from "./messages";
import type { Complaint, Refusal } from "./outcome";

/** What is wrong with each field, in words. */
export const complaintWords = (fields: Record<string, Complaint[]>): Record<string, string[]> => {
  const t = translator();
  return Object.fromEntries(
    Object.entries(fields).map(([name, complaints]) => [
      name,
      complaints.map(({ key, values }) => t(`complaints.${key}`, values as never)),
    ]),
  );
};

/** Why a request was turned down, in one sentence. */
export const refusalWords = (refusal: Refusal): string => {
  const t = translator();
  switch (refusal.code) {
    case "not-found":
      return t("app.refused.notFound");
    case "invalid":
      return t("app.refused.invalid");
    default:
      return t(`refusals.${refusal.because}`);
  }
};
