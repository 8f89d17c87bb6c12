import { randomUUID } from "node:crypto";
import { Ajv2020, type AnySchema, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import * as item from "@/app/api/v1/[collection]/[id]/route";
import * as list from "@/app/api/v1/[collection]/route";
import * as documentRoute from "@/app/api/v1/openapi.json/route";
import * as tips from "@/app/api/v1/tips/route";
import { serveRoutes } from "./serve-routes";

type Described = { content?: Record<string, { schema: AnySchema }> };
type Document = {
  paths: Record<string, Record<string, { responses: Record<string, Described> }>>;
  components: object;
};

/**
 * The document as a JSON Schema, so that `$ref`s into it are found. Its own keywords are none of JSON
 * Schema's and are let pass.
 */
const schemasOf = (document: Document) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, "document");
  const known = new Map<string, ValidateFunction>();
  return (pointer: string): ValidateFunction => {
    const validate = known.get(pointer) ?? ajv.compile({ $ref: `document#${pointer}` });
    known.set(pointer, validate);
    return validate;
  };
};

const step = (name: string): string =>
  encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));

/** The API on a real HTTP server on loopback, and the document it gives of itself. */
export const serveApi = async () => {
  const server = await serveRoutes([
    [/^\/api\/v1\/openapi\.json$/, documentRoute],
    [/^\/api\/v1\/tips$/, tips],
    [/^\/api\/v1\/(?<collection>[^/]+)$/, list],
    [/^\/api\/v1\/(?<collection>[^/]+)\/(?<id>[^/]+)$/, item],
  ]);

  /** As from an address of its own, so that no test uses up another's quota. */
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${server.origin}/api/v1${path}`, {
      ...init,
      headers: { "x-claimdesk-address": randomUUID(), ...init.headers },
    });

  const document = (await (await ask("/openapi.json")).json()) as Document;
  const schemaAt = schemasOf(document);

  /**
   * What is wrong with an answer by the document; null where nothing is.
   *
   * @param path as the document has it: "/claims/{id}"
   * @param method in lower case
   */
  const deviation = async (path: string, method: string, response: Response) => {
    const operation = document.paths[`/api/v1${path}`]?.[method];
    const described = operation?.responses[response.status];
    if (!described) return `${response.status} is not described`;
    const body = await response.text();
    if (!described.content) return body === "" ? null : "a body is not described";
    const mediaType = response.headers.get("content-type") ?? "";
    if (!described.content[mediaType]) return `${mediaType} is not described`;
    const names = ["paths", `/api/v1${path}`, method, "responses", String(response.status)];
    const pointer = [...names, "content", mediaType, "schema"].map((name) => `/${step(name)}`);
    const validate = schemaAt(pointer.join(""));
    return validate(JSON.parse(body)) ? null : JSON.stringify(validate.errors);
  };

  return { ask, document, deviation, close: server.close };
};
