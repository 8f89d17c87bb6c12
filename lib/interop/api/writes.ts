import { beginWrite, endWrite } from "@/lib/keys/commands/writes";
import { mayActWithScope } from "@/lib/keys/policy";
import type { Actor } from "@/lib/platform/actor";
import { complaintsOf } from "@/lib/platform/complaints";
import { sha256 } from "@/lib/platform/events/chain";
import { invalid, refused } from "@/lib/platform/outcome";
import { sendTip } from "@/lib/readers/commands/send";
import { type Answer, problem, problemOf } from "./problems";
import { tipBody } from "./requests";

/** UTF-16 units; a claim is a sentence. */
const LONGEST = 64 * 1024;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const propose = async (actor: Actor & { kind: "key" }, text: string): Promise<Answer> => {
  const json = parseJson(text);
  if (json === undefined) return problemOf(invalid("body", "wrong").refusal);
  const parsed = tipBody.safeParse(json);
  if (!parsed.success) {
    return problemOf(refused({ code: "invalid", fields: complaintsOf(parsed.error) }).refusal);
  }
  const { statement, url = "", question = "" } = parsed.data;
  const sent = await sendTip(actor, { statement, url, question, address: `key ${actor.id}` });
  if (!sent.ok) return problemOf(sent.refusal);
  return {
    status: 201,
    mediaType: "application/json",
    body: JSON.stringify({ id: sent.value.tipId }),
  };
};

const mediaTypeOf = (status: number) =>
  status < 400 ? "application/json" : "application/problem+json";

/**
 * A proposed claim, taken once however often the request comes: draft-ietf-httpapi-idempotency-key-header-07.
 */
export const writeTip = async (actor: Actor, request: Request): Promise<Answer> => {
  const may = mayActWithScope(actor, "propose");
  if (!may.allowed) return problemOf({ code: "not-allowed", because: may.because });
  if (actor.kind !== "key") throw new Error("only keys have scopes");
  const idempotencyKey = request.headers.get("idempotency-key") ?? "";
  if (idempotencyKey === "") return problem("no-idempotency-key", "Send one of your own making.");
  const text = await request.text();
  if (text.length > LONGEST) return problem("too-long", "At most 64 KiB are read.");
  const requestHash = sha256(`POST ${new URL(request.url).pathname}\n${text}`);
  const begun = await beginWrite(actor, { idempotencyKey, requestHash });
  if (!begun.ok) return problemOf(begun.refusal);
  const { answered } = begun.value;
  if (answered) return { ...answered, mediaType: mediaTypeOf(answered.status) };
  const answer = await propose(actor, text);
  await endWrite(actor, { idempotencyKey, status: answer.status, body: answer.body });
  return answer;
};
