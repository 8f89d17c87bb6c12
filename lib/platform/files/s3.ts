import { AwsClient } from "aws4fetch";
import type { Bytes } from "@/lib/platform/fetch/body";
import { AccessDeniedError, type Place } from "./place";
import { sha256Of } from "./sha256";

export type S3Settings = {
  /** Of the bucket: https://bucket.s3.eu-west-3.amazonaws.com, or http://minio:9000/bucket */
  url: string;
  region: string;
  keyId: string;
  secret: string;
};

/** A store that does not answer is not waited for longer, in milliseconds. */
const PATIENCE = 60_000;

type Answer = { ok: boolean; status: number; bytes: Bytes };

const wordsOf = ({ bytes }: Answer): string => new TextDecoder().decode(bytes.subarray(0, 1_000));

/** A bucket that is not there has lost no file. */
const isMissing = (answer: Answer): boolean =>
  answer.status === 404 && !wordsOf(answer).includes("NoSuchBucket");

/** What a key with a wrong secret is told is another thing. */
const isDenied = (answer: Answer): boolean =>
  answer.status === 403 && wordsOf(answer).includes("AccessDenied");

const refused = (answer: Answer): Error =>
  new (isDenied(answer) ? AccessDeniedError : Error)(
    `The store of files answered ${answer.status}: ${wordsOf(answer).slice(0, 300)}`,
  );

/** A store of files that speaks Amazon's S3: it keeps an object whole or not at all by itself. */
export const s3Place = ({ url, region, keyId, secret }: S3Settings): Place => {
  // Jobs and people ask again by themselves.
  const client = new AwsClient({
    ...{ accessKeyId: keyId, secretAccessKey: secret, region, service: "s3", retries: 0 },
  });
  const ask = async (
    method: "GET" | "PUT" | "DELETE",
    sha256: string,
    body?: Uint8Array,
  ): Promise<Answer> => {
    const answer = await client.fetch(`${url}/${sha256}`, {
      method,
      signal: AbortSignal.timeout(PATIENCE),
      // A store that sends on to another says in words which address is the bucket's.
      redirect: "manual",
      // The store refuses bytes of another hash.
      ...(body ? { body: new Uint8Array(body), headers: { "x-amz-content-sha256": sha256 } } : {}),
    });
    const { ok, status } = answer;
    return { ok, status, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };
  return {
    get: async (sha256) => {
      const answer = await ask("GET", sha256);
      if (answer.ok) return answer.bytes;
      if (isMissing(answer)) return null;
      throw refused(answer);
    },
    put: async (sha256, bytes) => {
      const known = await ask("GET", sha256);
      // What was damaged meanwhile is written anew.
      if (known.ok && sha256Of(known.bytes) === sha256) return;
      // Amazon says 403 of what is not there to a key that may not list the bucket.
      if (!known.ok && known.status !== 403 && !isMissing(known)) throw refused(known);
      const answer = await ask("PUT", sha256, bytes);
      if (!answer.ok) throw refused(answer);
    },
    remove: async (sha256) => {
      const answer = await ask("DELETE", sha256);
      if (!answer.ok && !isMissing(answer)) throw refused(answer);
    },
  };
};
