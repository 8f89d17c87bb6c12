import type { ServerResponse } from "node:http";

type WriteHead = (...given: unknown[]) => ServerResponse;

/**
 * Headers of an answer that somebody else makes, unless they say something else themselves. They are added
 * when the head is written: of a header that is there before, Next keeps what it finds and drops what a
 * route says, so that the stricter policies of single routes would never be sent.
 */
export const addUnlessSaid = (
  response: ServerResponse,
  headers: readonly (readonly [name: string, value: string])[],
): void => {
  const writeHead = response.writeHead.bind(response) as WriteHead;
  const adding: WriteHead = (...given) => {
    for (const [name, value] of headers) {
      if (!response.hasHeader(name)) response.setHeader(name, value);
    }
    return writeHead(...given);
  };
  response.writeHead = adding as ServerResponse["writeHead"];
};
