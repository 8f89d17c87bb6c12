import { z } from "zod";
import { webhookKinds } from "./kinds";
import { kindLabels } from "./labels";
import { webhookMessage } from "./payload";

const header = (name: string, description: string) => ({
  ...{ name, in: "header", required: true, description },
  schema: { type: "string" },
});

const headers = [
  header("webhook-id", "The same at every attempt: what came already can be told by it"),
  header("webhook-timestamp", "When this attempt was made, in seconds since 1970"),
  header(
    "webhook-signature",
    "v1 and a base64 HMAC-SHA256 over id, timestamp and body; several in turn",
  ),
];

/** Every message that may be sent, in the words of OpenAPI 3.1. */
export const webhookDocument = () =>
  Object.fromEntries(
    webhookMessage.options.flatMap((shape) => {
      const { $schema: _, ...schema } = z.toJSONSchema(shape);
      const { type: named } = shape.shape;
      const types = "options" in named ? named.options : [named.value];
      return types.map((type) => [
        type,
        {
          post: {
            operationId: `webhook-${type.replace(".", "-")}`,
            summary: `Sent to endpoints that asked for ${type}`,
            parameters: headers,
            requestBody: { required: true, content: { "application/json": { schema } } },
            responses: { "2XX": { description: "It is there and is not sent again" } },
          },
        },
      ]);
    }),
  );

export const documentedKinds = webhookKinds.map((type) => ({ type, words: kindLabels[type] }));
