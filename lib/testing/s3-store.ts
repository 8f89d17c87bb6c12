import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

const hash = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
const sign = (key: Uint8Array | string, text: string) =>
  createHmac("sha256", key).update(text).digest();

const secret = "a secret of the store";

/** Works an AWS Signature Version 4 out anew, as its documentation says, and holds the request's against it. */
const isSigned = (request: IncomingMessage, keyId: string): boolean => {
  const header = request.headers.authorization ?? "";
  const [, credential = "", names = "", signature = ""] =
    /^AWS4-HMAC-SHA256 Credential=(\S+), SignedHeaders=(\S+), Signature=(\S+)$/.exec(header) ?? [];
  const [id, day = "", region = "", service = ""] = credential.split("/");
  const canonical = [
    request.method,
    request.url,
    "",
    ...names.split(";").map((name) => `${name}:${String(request.headers[name]).trim()}`),
    "",
    names,
    request.headers["x-amz-content-sha256"],
  ].join("\n");
  const scope = `${day}/${region}/${service}/aws4_request`;
  const text = `AWS4-HMAC-SHA256\n${request.headers["x-amz-date"]}\n${scope}\n${hash(canonical)}`;
  const key = sign(sign(sign(sign(`AWS4${secret}`, day), region), service), "aws4_request");
  return id === keyId && sign(key, text).toString("hex") === signature;
};

/**
 * Somebody else's store of files, as far as S3 is needed here; `isFull` makes it refuse what is new, `tellsMissing`
 * says whether the key may list the bucket, without which Amazon denies access to what is not there, and `answer` makes it say something else to one method.
 */
export const openS3Store = async () => {
  const keyId = "desk";
  const answer: Partial<Record<string, { status: number; words: string }>> = {};
  const store = {
    objects: new Map<string, Uint8Array>(),
    isFull: false,
    tellsMissing: true,
    answer,
  };
  const put = async (request: IncomingMessage): Promise<number> => {
    const bytes = await buffer(request);
    if (store.isFull) return 507;
    if (hash(bytes) !== request.headers["x-amz-content-sha256"]) return 400;
    store.objects.set(request.url ?? "", bytes);
    return 200;
  };
  const deleted = (url: string) => {
    store.objects.delete(url);
    return { status: 204 };
  };
  const answered = async (
    request: IncomingMessage,
  ): Promise<{ status: number; body?: unknown }> => {
    const { method = "", url = "" } = request;
    const other = store.answer[method];
    if (other) return { status: other.status, body: other.words };
    if (!isSigned(request, keyId)) return { status: 403 };
    if (method === "PUT") return { status: await put(request) };
    if (method === "DELETE") return deleted(url);
    const body = store.objects.get(url);
    if (body) return { status: 200, body };
    return store.tellsMissing
      ? { status: 404 }
      : { status: 403, body: "<Code>AccessDenied</Code>" };
  };
  const server = createServer(async (request, response) => {
    const { status, body } = await answered(request);
    response.writeHead(status, { location: "http://other.invalid/" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    store,
    settings: { url: `http://127.0.0.1:${port}/bucket`, region: "auto", keyId, secret },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
