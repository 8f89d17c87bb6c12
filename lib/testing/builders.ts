import { randomBytes } from "node:crypto";
import type { ClaimStatus } from "@/lib/claims/states";
import type { PersonActor, Role } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { sha256 } from "@/lib/platform/events/chain";

/**
 * Rows with good defaults for database tests, written past the commands and within the invariants of the
 * database. Each call makes rows of its own.
 */
const fresh = () => randomBytes(6).toString("hex");

export const makePerson = async (role: Role = "reviewer", over: { name?: string } = {}) => {
  const name = over.name ?? `${role} ${fresh()}`;
  const { id } = await database().person.create({
    data: { email: `${fresh()}@desk.example`, name, role },
    select: { id: true },
  });
  return { kind: "person", id, name, role } satisfies PersonActor;
};

export const makeArticle = async (over: { text?: string; language?: string } = {}) => {
  const by = await makePerson("editor");
  const text = over.text ?? "The bridge cost 4 billion euros. It opened in 2021.";
  const article = await database().article.create({
    data: {
      title: "The bridge",
      outlet: "The Courier",
      author: "A. Writer",
      publishedOn: "2021-06-08",
      language: over.language ?? "en",
      rights: "full-text",
      createdById: by.id,
      versions: {
        create: {
          number: 1,
          text,
          blocks: [{ kind: "paragraph", start: 0, end: [...text].length }],
          sha256: sha256(text),
          origin: "pasted",
          takenById: by.id,
        },
      },
    },
    select: { id: true, versions: { select: { id: true, text: true } } },
  });
  const [version] = article.versions;
  if (!version) throw new Error("the version was not made");
  return { id: article.id, versionId: version.id, text: version.text };
};

export const makeSource = async (
  over: { publisher?: string; kind?: string; text?: string } = {},
) => {
  const by = await makePerson("reviewer");
  const bytes = Buffer.from(`${over.text ?? "A page of figures,"} ${fresh()}`, "utf8");
  const text = bytes.toString("utf8");
  const url = `https://${fresh()}.example/figures`;
  return database().source.create({
    data: {
      url,
      canonicalUrl: url,
      title: "Figures",
      publisher: over.publisher ?? `Office ${fresh()}`,
      kind: over.kind ?? "primary-data",
      createdById: by.id,
      captures: {
        create: {
          origin: "given-text",
          text,
          capturedBy: { connect: { id: by.id } },
          file: {
            create: {
              sha256: sha256(text),
              bytes,
              size: bytes.length,
              mediaType: "text/plain; charset=utf-8",
            },
          },
        },
      },
    },
    select: { id: true, url: true, captures: { select: { id: true } } },
  });
};

export const makeEvidence = async (
  claimId: string,
  over: {
    protected?: boolean;
    stance?: string;
    kind?: string;
    excerpt?: string;
    /** What its copy says. */
    text?: string;
  } = {},
) => {
  const by = await makePerson("reviewer");
  const source = await makeSource({ kind: over.kind, text: over.text });
  return database().evidence.create({
    data: {
      claimId,
      sourceId: source.id,
      captureId: source.captures[0]?.id ?? null,
      stance: over.stance ?? "supports",
      excerpt: over.excerpt ?? "4 billion euros",
      protected: over.protected ?? false,
      protectedReason: over.protected ? "The source would lose their work." : "",
      addedById: by.id,
    },
    select: { id: true, sourceId: true },
  });
};

type MediaRow = {
  kind: string;
  address: string;
  description: string;
  category: string;
  pictureHash: string | null;
};

const makeProposedClaim = async (over: { statement?: string; language?: string }) => {
  const by = await makePerson("editor");
  const claimant = await database().claimant.create({
    data: { name: `Claimant ${fresh()}`, kind: "person" },
    select: { id: true },
  });
  return database().claim.create({
    data: {
      statement: over.statement ?? `The bridge cost 4 billion euros (${fresh()}).`,
      claimantId: claimant.id,
      claimedOn: "2021-06",
      language: over.language ?? "en",
      createdById: by.id,
      editorId: by.id,
    },
    select: { id: true },
  });
};

const move = (claimId: string, status: ClaimStatus, more: object = {}) =>
  database().claim.update({
    where: { id: claimId },
    data: { status, statusSince: new Date(), version: { increment: 1 }, ...more },
  });

const order = ["proposed", "open", "researching", "in-review", "decided"] as const;

const submitReviews = async (roundId: string, reviewers: readonly PersonActor[]) => {
  const rating = await database().rating.findUniqueOrThrow({ where: { key: "misleading" } });
  for (const { id: reviewerId } of reviewers) {
    await database().review.create({
      data: {
        roundId,
        reviewerId,
        ratingId: rating.id,
        confidence: "high",
        reasoning: "The accounts say so.",
        submittedAt: new Date(),
      },
    });
  }
};

/**
 * A claim in a status from proposed to decided, with all that leads there: evidence, round, two assigned
 * reviewers, and for a decided one their reviews and the verdict.
 */
export const makeClaim = async (
  status: (typeof order)[number] = "open",
  over: { statement?: string; language?: string; media?: MediaRow } = {},
) => {
  const claim = await makeProposedClaim(over);
  if (over.media)
    await database().claimMedia.create({ data: { claimId: claim.id, ...over.media } });
  const reviewers = [await makePerson("reviewer"), await makePerson("reviewer")] as const;
  const editor = await makePerson("editor");
  const made = { id: claim.id, editor, reviewers, roundId: "", verdictId: "" };
  const upTo = order.indexOf(status);
  if (upTo >= 1) await move(claim.id, "open");
  if (upTo >= 2) {
    await move(claim.id, "researching");
    const round = await database().round.create({
      data: {
        claimId: claim.id,
        number: 1,
        openedById: editor.id,
        assignments: {
          create: reviewers.map(({ id }) => ({ personId: id, assignedById: editor.id })),
        },
      },
      select: { id: true },
    });
    made.roundId = round.id;
  }
  if (upTo >= 3) {
    await makeEvidence(claim.id);
    await makeEvidence(claim.id, { kind: "news-report" });
    await move(claim.id, "in-review");
  }
  if (upTo >= 4) {
    await submitReviews(made.roundId, reviewers);
    const rating = await database().rating.findUniqueOrThrow({ where: { key: "misleading" } });
    const verdict = await database().verdict.create({
      data: {
        claimId: claim.id,
        roundId: made.roundId,
        number: 1,
        ratingId: rating.id,
        summary: "It cost 3 billion.",
        explanation: "The accounts of 2021 say **3 billion**.",
        decidedById: editor.id,
      },
      select: { id: true },
    });
    made.verdictId = verdict.id;
    await database().round.update({ where: { id: made.roundId }, data: { closedAt: new Date() } });
    await move(claim.id, "decided");
  }
  return made;
};

/** What another desk has checked. */
export const makeKnownElsewhere = async (claimText = "The bridge cost 4 billion euros.") => {
  const run = await database().importRun.create({
    data: { format: "claimreview", fileName: "known.json", size: 2n, state: "done" },
    select: { id: true },
  });
  return database().checkedElsewhere.create({
    data: {
      ...{ identity: sha256(fresh()), claimText, publisherName: "The Checkers" },
      ...{ publisherSite: "checkers.example", reviewUrl: `https://checkers.example/${fresh()}` },
      ...{ ratingText: "False", ratingWords: "false", language: "en", runId: run.id },
      ...{ record: "{}", sha256: sha256("{}"), source: "{}" },
    },
    select: { id: true, reviewUrl: true },
  });
};
