import { z } from "zod";
import { webhookDocument } from "@/lib/webhooks/document";
import { collectionNames, collections } from "./collections";
import { type ProblemName, problems } from "./problems";
import { listParameters, listShape, tipAnswer, tipBody } from "./requests";
import { problemShape } from "./shapes";

const outgoing = (shape: z.ZodType) => jsonSchema(shape, "output");

/** JSON Schema 2020-12, which OpenAPI 3.1 takes as it is; `$schema` is said once for the document. */
const jsonSchema = (shape: z.ZodType, io: "input" | "output") => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io });
  return schema;
};

const json = (schema: object) => ({ content: { "application/json": { schema } } });

const problemResponses = (...names: ProblemName[]) =>
  Object.fromEntries(
    names.map((name) => [
      String(problems[name].status),
      {
        description: problems[name].title,
        content: {
          "application/problem+json": { schema: { $ref: "#/components/schemas/problem" } },
        },
      },
    ]),
  );

type Property = { description?: string };

const inAddress = (filters: z.ZodRawShape) => {
  const { properties = {} } = jsonSchema(listParameters(filters), "input");
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: "query", schema },
    description: (schema as Property).description ?? "",
  }));
};

const read = (summary: string, parameters: object[], schema: object, ...names: ProblemName[]) => ({
  ...{ summary, parameters },
  // No key is needed; one that is shown is counted by itself.
  security: [{}, { bearer: [] }],
  responses: {
    200: { description: summary, ...json(schema) },
    304: { description: "Unchanged since the ETag in If-None-Match" },
    ...problemResponses(...names, "unknown-key", "too-many-requests"),
  },
});

const byId = { name: "id", in: "path", required: true, schema: { type: "string" } };

const pathsOf = (name: (typeof collectionNames)[number]) => {
  const { one, item, filters } = collections[name];
  const list = `A page of ${name}`;
  const get = `One ${one}`;
  return {
    [`/api/v1/${name}`]: {
      get: {
        operationId: `list-${name}`,
        ...read(
          list,
          inAddress(filters),
          outgoing(listShape(collections[name])),
          "invalid-request",
        ),
      },
    },
    [`/api/v1/${name}/{id}`]: {
      get: {
        operationId: `get-${name}`,
        ...read(get, [byId], outgoing(item), "invalid-request", "not-found"),
      },
    },
  };
};

const proposing = {
  operationId: "propose-claim",
  summary: "Propose a claim to be checked; needs the scope propose",
  security: [{ bearer: [] }],
  parameters: [
    {
      ...{ name: "Idempotency-Key", in: "header", required: true },
      description:
        "Of your making; the same request again within 24 hours is answered as the first",
      schema: { type: "string", minLength: 1, maxLength: 255 },
    },
  ],
  requestBody: { required: true, ...json(jsonSchema(tipBody, "input")) },
  responses: {
    201: { description: "It is with the desk", ...json(outgoing(tipAnswer)) },
    ...problemResponses(
      ...(["invalid-request", "unknown-key", "not-allowed", "conflict", "too-long"] as const),
      ...(["other-request", "too-many-requests"] as const),
    ),
  },
};

/** The OpenAPI 3.1 document of the API, made of the schemas that validate what comes in and goes out. */
export const openApiDocument = (origin: string, deskName: string) => ({
  openapi: "3.1.0",
  info: {
    title: `${deskName}: published verdicts`,
    version: "1",
    description: "Everything this desk published, for programs. Nothing else is in it.",
  },
  servers: [{ url: origin }],
  paths: {
    ...Object.assign({}, ...collectionNames.map(pathsOf)),
    "/api/v1/tips": { post: proposing },
  } as Record<string, Record<string, { operationId: string; summary: string }>>,
  webhooks: webhookDocument(),
  components: {
    schemas: { problem: outgoing(problemShape) },
    securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
  },
});
