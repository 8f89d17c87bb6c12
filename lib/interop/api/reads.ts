import type { Actor } from "@/lib/platform/actor";
import { complaintsOf } from "@/lib/platform/complaints";
import { config } from "@/lib/platform/config";
import { invalid, type Outcome, refused } from "@/lib/platform/outcome";
import { readerFrame } from "@/lib/publishing/frame";
import { type Collection, collectionNames, collections } from "./collections";
import { positionOf } from "./cursor";
import { openApiDocument } from "./document";
import { type Answer, problem, problemOf } from "./problems";
import { getPublished, listPublished } from "./queries";
import { listParameters } from "./requests";

const answerOf = (outcome: Outcome<unknown>): Answer =>
  outcome.ok
    ? { status: 200, mediaType: "application/json", body: JSON.stringify(outcome.value) }
    : problemOf(outcome.refusal);

const collectionNamed = (name: string) => collectionNames.find((one) => one === name);

const notHere = () => problem("not-found", "There is nothing at this address.");

/** The key is who asks, not what is asked. */
const questionIn = (request: Request) => {
  const { key: _, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  return asked;
};

/** A page of a collection, by what stands in the address. */
export const readList = async (actor: Actor, request: Request, named: string): Promise<Answer> => {
  const name = collectionNamed(named);
  if (!name) return notHere();
  const { filters, order }: Collection = collections[name];
  const parsed = listParameters(filters).safeParse(questionIn(request));
  if (!parsed.success) {
    return answerOf(refused({ code: "invalid", fields: complaintsOf(parsed.error) }));
  }
  const { limit: size, cursor, ...narrowing } = parsed.data;
  const asked = Object.fromEntries(
    Object.entries(narrowing).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  const after = cursor === undefined ? null : positionOf(cursor, { name, asked }, order);
  if (cursor !== undefined && after === null) return answerOf(invalid("cursor", "wrong"));
  return answerOf(
    await listPublished(actor, { collection: name, asked, after: after && [...after], size }),
  );
};

/** One item of a collection. */
export const readOne = async (actor: Actor, named: string, id: string): Promise<Answer> => {
  const name = collectionNamed(named);
  return name ? answerOf(await getPublished(actor, { collection: name, id })) : notHere();
};

/** The document that describes all this. */
export const readDocument = async (): Promise<Answer> => {
  const { deskName } = await readerFrame();
  return answerOf({ ok: true, value: openApiDocument(config().CLAIMDESK_URL, deskName) });
};
