import { warcOf } from "@/lib/evidence/capturing/warc";
import { addCapture, editEvidence, withdrawEvidence } from "@/lib/evidence/commands/amend";
import { askForCapture } from "@/lib/evidence/commands/ask-for-capture";
import { askForLook } from "@/lib/evidence/commands/ask-for-look";
import { attachEvidence } from "@/lib/evidence/commands/attach";
import { editSource } from "@/lib/evidence/commands/edit-source";
import { giveUpCapture, keepFetched } from "@/lib/evidence/commands/fetched";
import { noteLook } from "@/lib/evidence/commands/note-look";
import { dropShared, keepShared } from "@/lib/evidence/commands/shared-files";
import { waczOfCapture } from "@/lib/evidence/queries/archive";
import { evidenceOfClaim } from "@/lib/evidence/queries/of-claim";
import { sharedFile, sharedFiles } from "@/lib/evidence/queries/shared-files";
import {
  captureFile,
  findSource,
  pictureOfCapture,
  recogniseSources,
  wordsOfCapture,
} from "@/lib/evidence/queries/source";
import { watchFrom } from "@/lib/evidence/watching/begin";
import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { makeClaim, makeEvidence, makePerson, makeSource } from "../builders";
import { but, nobodysInput, ownOnly, row, theDesk, theServer } from "./row";

const source = {
  title: "Accounts",
  publisher: "Court of auditors",
  author: "",
  publishedOn: "2021",
  kind: "primary-data",
  url: "",
} as const;

const shows = {
  stance: "refutes",
  excerpt: "3 billion euros",
  locator: "p. 4",
  note: "",
  protected: false,
  protectedReason: "",
} as const;

/** Has a source watched from this moment. */
const watched = (sourceId: string) => {
  const copy = { sourceId, finalUrl: "https://a.example/", contentSha256: "0".repeat(64) };
  return database().$transaction((tx) => watchFrom(tx, copy, new Date()));
};

/** Evidence as the right reviewer brought it. */
const brought = async () => {
  const right = await makePerson("reviewer");
  const { id: claimId } = await makeClaim("researching");
  const attached = await attachEvidence(right, {
    claimId,
    ...source,
    ...shows,
    text: `Accounts of ${claimId}: 3 billion euros`,
  });
  if (!attached.ok) throw new Error(JSON.stringify(attached.refusal));
  const { id, sourceId, captureId } = await database().evidence.findFirstOrThrow({
    where: { claimId, addedById: right.id },
  });
  return { right, claimId, evidenceId: id, sourceId, captureId: captureId ?? "" };
};

const onEvidence =
  <More extends object>(more: More) =>
  async (): Promise<{
    input: { evidenceId: string; version: number } & More;
    right: PersonActor;
  }> => {
    const { right, evidenceId } = await brought();
    return { right, input: { evidenceId, version: 1, ...more } };
  };

/** A copy that was asked for and is not made yet. */
const requested = async () => {
  const right = await makePerson("reviewer");
  const { id: claimId } = await makeClaim("researching");
  const url = `https://${crypto.randomUUID()}.example/accounts`;
  const attached = await attachEvidence(right, { claimId, ...source, ...shows, url });
  if (!attached.ok) throw new Error(JSON.stringify(attached.refusal));
  const { evidenceId } = attached.value;
  const { id: requestId } = await database().captureRequest.findFirstOrThrow({
    where: { evidenceId },
  });
  return { evidenceId, requestId };
};

const nothingSaid = {
  ...{ title: "", publisher: "", author: "", publishedOn: null, language: null, text: null },
  ...{ finalUrl: "https://a.example/", contentSha256: "0".repeat(64) },
};

/** A copy that was fetched. */
const fetched = async (picture: Uint8Array<ArrayBuffer> | null = null): Promise<string> => {
  const { requestId } = await requested();
  const exchange = {
    ...{ url: "https://a.example/", at: new Date(), request: [], status: 200, statusText: "OK" },
    ...{ headers: [["content-type", "text/plain"]] as const, body: new Uint8Array([0x61]) },
  };
  const about = { software: "Claimdesk", at: exchange.at, filename: "a.warc.gz" };
  const kept = await keepFetched(
    { kind: "system", job: "test" },
    { requestId, ...nothingSaid, picture, bytes: await warcOf([exchange], about) },
  );
  if (!kept.ok) throw new Error(JSON.stringify(kept.refusal));
  return kept.value.captureId;
};

/** A file as the right reviewer shared it. */
const shared = async () => {
  const right = await makePerson("reviewer");
  const bytes = new TextEncoder().encode("Twelve bridges.");
  const kept = await keepShared(right, { name: "bridges.txt", bytes });
  if (!kept.ok) throw new Error(JSON.stringify(kept.refusal));
  return { right, input: kept.value };
};

const broughtItOrEditors = but(theDesk, { stranger: "who-brought-it-or-editors" });

export const evidence = {
  "command evidence.attach": row(
    attachEvidence,
    async () => {
      const { id: claimId } = await makeClaim("researching");
      return { input: { claimId, ...source, ...shows, text: `Accounts of ${claimId}` } };
    },
    theDesk,
  ),
  "command evidence.edit": row(
    editEvidence,
    onEvidence({ ...shows, note: "The second column." }),
    broughtItOrEditors,
  ),
  "command evidence.withdraw": row(
    withdrawEvidence,
    onEvidence({ reason: "It was a draft." }),
    broughtItOrEditors,
  ),
  "command evidence.add-capture": row(
    addCapture,
    async () => {
      const { id: claimId } = await makeClaim("researching");
      const { id: evidenceId } = await makeEvidence(claimId);
      return { input: { evidenceId, version: 1, text: `4 billion euros ${claimId}` } };
    },
    theDesk,
  ),
  "command evidence.ask-for-capture": row(
    askForCapture,
    async () => ({ input: { evidenceId: (await requested()).evidenceId } }),
    theDesk,
  ),
  "command evidence.ask-for-look": row(
    askForLook,
    async () => {
      const { evidenceId, sourceId } = await brought();
      await watched(sourceId);
      return { input: { evidenceId } };
    },
    theDesk,
  ),
  "command evidence.keep-fetched": row(
    keepFetched,
    async () => {
      const { requestId } = await requested();
      const bytes = new TextEncoder().encode(`WARC/1.1 ${requestId}`);
      return { input: { requestId, bytes, ...nothingSaid } };
    },
    theServer,
  ),
  "command evidence.note-look": row(
    noteLook,
    async () => {
      const { id: sourceId } = await makeSource();
      await watched(sourceId);
      const look = { ok: false as const, reason: "not-success", detail: "410" };
      return { input: { sourceId, look, lost: [] } };
    },
    theServer,
  ),
  "command evidence.give-up-capture": row(
    giveUpCapture,
    async () => {
      const { requestId } = await requested();
      return { input: { requestId, state: "failed" as const, reason: "timeout" as const } };
    },
    theServer,
  ),
  "command evidence.edit-source": row(
    editSource,
    async () => {
      const { right, sourceId } = await brought();
      return { right, input: { sourceId, version: 1, ...source, author: "A. Clerk" } };
    },
    broughtItOrEditors,
  ),
  "query evidence.of-claim": row(
    evidenceOfClaim,
    async () => ({ input: { claimId: (await makeClaim("in-review")).id } }),
    theDesk,
  ),
  "query evidence.find-source": row(
    findSource,
    async () => ({ input: { url: (await makeSource()).url ?? "" } }),
    theDesk,
  ),
  "command evidence.keep-shared": row(
    keepShared,
    async () => ({ input: { name: "bridge.txt", bytes: new TextEncoder().encode("Closed.") } }),
    theDesk,
  ),
  "command evidence.drop-shared": row(dropShared, shared, ownOnly),
  "query evidence.shared-files": row(sharedFiles, nobodysInput, theDesk),
  "query evidence.shared-file": row(
    sharedFile,
    shared,
    but(ownOnly, { reader: "sign-in-first", job: "sign-in-first" }),
  ),
  "query evidence.recognise-sources": row(
    recogniseSources,
    async () => {
      const { claimId, sourceId } = await brought();
      const { url } = await database().source.findUniqueOrThrow({ where: { id: sourceId } });
      return { input: { claimId, text: url ?? "https://paper.example/1" } };
    },
    theDesk,
  ),
  "query evidence.words-of-capture": row(
    wordsOfCapture,
    async () => ({ input: { captureId: (await brought()).captureId } }),
    theDesk,
  ),
  "query evidence.wacz-of-capture": row(
    waczOfCapture,
    async () => ({ input: { captureId: await fetched() } }),
    theDesk,
  ),
  "query evidence.picture-of-capture": row(
    pictureOfCapture,
    async () => ({ input: { captureId: await fetched(new Uint8Array([0xff, 0xd8, 0xff])) } }),
    theDesk,
  ),
  "query evidence.capture-file": row(
    captureFile,
    async () => ({ input: { captureId: (await brought()).captureId } }),
    theDesk,
  ),
};
