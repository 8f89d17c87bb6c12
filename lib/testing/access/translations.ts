import {
  approveTranslation,
  sendBackTranslation,
  withdrawTranslation,
} from "@/lib/translations/commands/decide";
import { submitTranslation, writeTranslation } from "@/lib/translations/commands/write";
import { translationsOfClaim } from "@/lib/translations/queries/of-claim";
import { translationOfClaim } from "@/lib/translations/queries/translation";
import { makePerson } from "../builders";
import { published } from "../publications";
import { approvedTranslation, submittedTranslation, translationOf } from "../translations";
import { but, editors, row, theDesk } from "./row";

const words = async () => ({ input: translationOf((await published()).id) });

/** Handed in; `right` is who wrote it. */
const handedIn = async () => {
  const { id } = await published();
  const right = await makePerson("reviewer");
  return { right, input: await submittedTranslation(right, id).then(idAndVersion) };
};

const idAndVersion = ({ translationId, version }: { translationId: string; version: number }) => ({
  translationId,
  version,
});

const withReason = async () => {
  const { right, input } = await handedIn();
  return { right, input: { ...input, reason: "A figure is missing." } };
};

const shown = async () => {
  const translation = await approvedTranslation((await published()).id);
  return {
    right: translation.translator,
    input: { ...idAndVersion(translation), reason: "It says billion for million." },
  };
};

export const translations = {
  "command translations.write": row(writeTranslation, words, theDesk),
  "command translations.submit": row(submitTranslation, words, theDesk),
  "command translations.approve": row(
    approveTranslation,
    handedIn,
    but(theDesk, { reviewer: "own-translation" }),
  ),
  "command translations.send-back": row(sendBackTranslation, withReason, theDesk),
  "command translations.withdraw": row(withdrawTranslation, shown, editors),
  "query translations.of-claim": row(
    translationsOfClaim,
    async () => ({ input: { claimId: (await published()).id } }),
    theDesk,
  ),
  "query translations.translation": row(
    translationOfClaim,
    async () => ({ input: { claimId: (await published()).id, language: "fr" as const } }),
    theDesk,
  ),
};
