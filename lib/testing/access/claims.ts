import { addAppearance, removeAppearance } from "@/lib/claims/commands/appearances";
import { declineClaim } from "@/lib/claims/commands/close";
import { createClaim, markClaim } from "@/lib/claims/commands/create";
import { createDuplicate, markDuplicate } from "@/lib/claims/commands/duplicate";
import { editClaim, openClaim, scheduleClaim } from "@/lib/claims/commands/edit";
import { lookAfterClaim } from "@/lib/claims/commands/look-after";
import { setClaimMedia } from "@/lib/claims/commands/media";
import { tagClaim } from "@/lib/claims/commands/tag";
import { watchClaimant } from "@/lib/claims/commands/watch";
import { claimOfNumber, claimsAtHand } from "@/lib/claims/queries/at-hand";
import { claimForDesk } from "@/lib/claims/queries/claim";
import { claimantsLike, claimFormChoices, findClaims, topics } from "@/lib/claims/queries/find";
import { claimHistory } from "@/lib/claims/queries/history";
import { mediaOfClaim } from "@/lib/claims/queries/media";
import { claimsOfArticle } from "@/lib/claims/queries/of-article";
import { queue } from "@/lib/claims/queries/queue";
import { startPage } from "@/lib/claims/queries/start";
import { database } from "@/lib/platform/database/client";
import { makeArticle, makeClaim, makePerson } from "../builders";
import { editors, nobodysInput, row, theDesk } from "./row";

const fields = {
  statement: "The bridge cost 4 billion euros.",
  claimant: "",
  claimantUnknown: true,
  claimedOn: "2021-06",
  language: "en",
  topics: [],
};

const open = async () => {
  const { id: claimId } = await makeClaim("open");
  const { version, number } = await database().claim.findUniqueOrThrow({ where: { id: claimId } });
  return { claimId, version, number };
};

const aClaim = async () => ({ input: { claimId: (await open()).claimId } });

const place = async () => {
  const { versionId: articleVersionId } = await makeArticle();
  return { articleVersionId, start: 0, end: 10 };
};

const appearance = async () => {
  const { claimId } = await open();
  const added = await addAppearance(await makePerson("editor"), { claimId, ...(await place()) });
  if (!added.ok) throw new Error("refused");
  return { input: { appearanceId: added.value.appearanceId } };
};

export const claims = {
  "command claims.create": row(createClaim, async () => ({ input: fields }), editors),
  "command claims.mark": row(
    markClaim,
    async () => ({ input: { ...fields, ...(await place()) } }),
    editors,
  ),
  "command claims.add-appearance": row(
    addAppearance,
    async () => ({ input: { claimId: (await open()).claimId, ...(await place()) } }),
    editors,
  ),
  "command claims.remove-appearance": row(removeAppearance, appearance, editors),
  "command claims.set-media": row(
    setClaimMedia,
    async () => ({
      input: {
        claimId: (await open()).claimId,
        ...{ version: 0, kind: "image" as const, category: "" as const },
        ...{ file: new Uint8Array(), fileName: "", address: "https://courier.example/bridge.jpg" },
        ...{ description: "A bridge.", originalAddress: "", originalContext: "" },
      },
    }),
    editors,
  ),
  "query claims.media": row(mediaOfClaim, aClaim, theDesk),
  "command claims.open": row(
    openClaim,
    async () => ({ input: { claimId: (await makeClaim("proposed")).id, version: 1 } }),
    editors,
  ),
  "command claims.watch-claimant": row(
    watchClaimant,
    async () => {
      const { id } = await makeClaim("proposed");
      const { claimantId } = await database().claim.findUniqueOrThrow({ where: { id } });
      return { input: { claimantId: claimantId ?? "", watched: true } };
    },
    editors,
  ),
  "command claims.look-after": row(
    lookAfterClaim,
    async () => ({ input: { claimId: (await makeClaim("proposed")).id, version: 1 } }),
    editors,
  ),
  "command claims.edit": row(
    editClaim,
    async () => {
      const { claimId, version } = await open();
      return { input: { ...fields, claimId, version } };
    },
    editors,
  ),
  "command claims.decline": row(
    declineClaim,
    async () => {
      const { claimId, version } = await open();
      const why = { reason: "opinion", note: "", alreadyCheckedUrl: "" } as const;
      return { input: { claimId, version, ...why } };
    },
    editors,
  ),
  "command claims.mark-duplicate": row(
    markDuplicate,
    async () => {
      const { claimId, version } = await open();
      return { input: { claimId, version, of: (await open()).number } };
    },
    editors,
  ),
  "command claims.create-duplicate": row(
    createDuplicate,
    async () => ({ input: { ...fields, of: (await open()).number } }),
    editors,
  ),
  "command claims.schedule": row(
    scheduleClaim,
    async () => {
      const { claimId, version } = await open();
      const days = { dueOn: "2031-01-01", validUntil: "", recheckOn: "" };
      return { input: { claimId, version, ...days } };
    },
    editors,
  ),
  "command claims.tag": row(
    tagClaim,
    async () => {
      const { claimId, version } = await open();
      return { input: { claimId, version, topic: "Bridges" } };
    },
    editors,
  ),
  "query claims.queue": row(queue, nobodysInput, theDesk),
  "query claims.start": row(startPage, nobodysInput, theDesk),
  "query claims.for-desk": row(claimForDesk, aClaim, theDesk),
  "query claims.history": row(claimHistory, aClaim, theDesk),
  "query claims.of-article": row(
    claimsOfArticle,
    async () => ({ input: { articleVersionId: (await makeArticle()).versionId } }),
    theDesk,
  ),
  "query claims.at-hand": row(claimsAtHand, nobodysInput, theDesk),
  "query claims.of-number": row(
    claimOfNumber,
    async () => ({ input: { number: (await open()).number } }),
    theDesk,
  ),
  "query claims.find": row(findClaims, nobodysInput, theDesk),
  "query claims.claimants": row(claimantsLike, nobodysInput, theDesk),
  "query claims.topics": row(topics, nobodysInput, theDesk),
  "query claims.form-choices": row(claimFormChoices, nobodysInput, theDesk),
};
