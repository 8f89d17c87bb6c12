import { doors } from "@/lib/keys/rate-limit";
import { documentedKinds } from "@/lib/webhooks/document";
import { openApiDocument } from "./document";
import { problems } from "./problems";

type Described = {
  operationId: string;
  summary: string;
  parameters?: readonly { name: string; description?: string }[];
};

const exampleOf = (method: string, address: string): string =>
  method === "post"
    ? `curl -X POST ${address} -H "Authorization: Bearer $KEY" -H "Idempotency-Key: $(uuidgen)" -d '{"statement":"The bridge cost 4 billion euros."}'`
    : `curl "${address}"`;

/** What the reference page says, read out of the document and the lists behind it. */
export const apiReference = (origin: string, deskName: string) => ({
  operations: Object.entries(openApiDocument(origin, deskName).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const { operationId: id, summary, parameters = [] }: Described = described;
      return {
        ...{ id, path, summary },
        method: method.toUpperCase(),
        parameters: parameters.map(({ name, description = "" }) => ({ name, description })),
        example: exampleOf(method, `${origin}${path.replace("{id}", "ID")}`),
      };
    }),
  ),
  webhooks: documentedKinds,
  problems: Object.entries(problems).map(([name, { status, title }]) => ({ name, status, title })),
  rates: Object.entries(doors).map(([door, { address, key }]) => ({
    door: door as keyof typeof doors,
    address: address.quota,
    key: key.quota,
  })),
});
