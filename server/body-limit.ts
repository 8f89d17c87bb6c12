import type { IncomingMessage } from "node:http";

/** In bytes: what next.config.js lets a server action take, and room for the form around the file. */
export const LONGEST_BODY = 27 * 1024 * 1024;

/** Whether a request says itself that its body is longer than anything here takes. */
export const declaresTooMuch = ({ headers }: IncomingMessage): boolean =>
  Number(headers["content-length"] ?? 0) > LONGEST_BODY;

/** Cuts a request off that does not say how long its body is, once it is longer than anything here takes. */
export const cutOffWhenTooLong = (request: IncomingMessage): void => {
  if (request.headers["content-length"] !== undefined) return;
  const push = request.push.bind(request);
  let size = 0;
  // Where node:http hands over what arrives; reading it here would take it from who is to read it.
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding): boolean => {
    size += chunk?.length ?? 0;
    if (size <= LONGEST_BODY) return push(chunk, encoding);
    request.destroy();
    return false;
  };
};
