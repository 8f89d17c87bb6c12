import { z } from "zod";
import { correctionKinds } from "@/lib/publishing/kinds";
import { deskKinds, publicKinds, TEST_KIND, type WebhookKind } from "./kinds";

const common = {
  /** Parts may be added to a version; none is taken away or renamed. */
  version: z.literal(1),
  timestamp: z.iso.datetime().describe("When it happened"),
};

/** What is told of the public record: addresses, where all the rest is read. */
const publicMessage = z.strictObject({
  type: z.enum(publicKinds),
  ...common,
  data: z.strictObject({
    claim: z.url().describe("The claim's public page"),
    api: z.url().describe("The same for programs (/api/v1)"),
    publication: z.int().describe("Its number, from 1"),
    change: z.enum(["first", ...correctionKinds]),
    sha256: z.string().describe("Of the publication's canonical JSON"),
  }),
});

/** What is told of the desk's work: that it happened, and where who is signed in can see more. */
const deskMessage = z.strictObject({
  type: z.enum(deskKinds),
  ...common,
  data: z.strictObject({
    claim: z.url().nullable().describe("The claim on the desk; null where there is none yet"),
  }),
});

const testMessage = z.strictObject({
  type: z.literal(TEST_KIND),
  ...common,
  data: z.strictObject({}),
});

/** Every message there is, as it is sent, documented and tested. */
export const webhookMessage = z.discriminatedUnion("type", [
  publicMessage,
  deskMessage,
  testMessage,
]);
export type WebhookMessage = z.output<typeof webhookMessage>;

const changes: Record<string, WebhookKind> = {
  first: "claim.published",
  correction: "claim.corrected",
  update: "claim.updated",
  clarification: "claim.clarified",
  retraction: "claim.retracted",
};

/** The kind of message an event of the desk is told as; undefined for what is nobody else's business. */
export const kindOfEvent = (kind: string, payload: unknown): WebhookKind | undefined => {
  if (kind === "claim.published") return changes[String((payload as { kind: unknown }).kind)];
  return deskKinds.find((one) => one === kind);
};
