import { AwsClient } from "aws4fetch";
import type { Place } from "./place";
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

/** A store of files that speaks Amazon's S3: it keeps an object whole or not at all by itself. */
export const s3Place = ({ url, region, keyId, secret }: S3Settings): Place => {
  // Jobs and people ask again by themselves.
  const client = new AwsClient({
    ...{ accessKeyId: keyId, secretAccessKey: secret, region, service: "s3", retries: 0 },
  });
  const ask = async (method: "GET" | "PUT", sha256: string, body?: Uint8Array) => {
    const answer = await client.fetch(`${url}/${sha256}`, {
      method,
      signal: AbortSignal.timeout(PATIENCE),
      redirect: "error",
      // The store refuses bytes of another hash.
      ...(body ? { body: new Uint8Array(body), headers: { "x-amz-content-sha256": sha256 } } : {}),
    });
    if (answer.ok || answer.status === 404) return answer;
    const words = (await answer.text()).slice(0, 300);
    throw new Error(`The store of files answered ${answer.status}: ${words}`);
  };
  return {
    get: async (sha256) => {
      const answer = await ask("GET", sha256);
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
      await answer.body?.cancel();
      return null;
    },
    put: async (sha256, bytes) => {
      const known = await ask("GET", sha256);
      // What was damaged meanwhile is written anew.
      if (known.ok && sha256Of(new Uint8Array(await known.arrayBuffer())) === sha256) return;
      const answer = await ask("PUT", sha256, bytes);
      await answer.body?.cancel();
      if (!answer.ok) throw new Error("The store of files has no such bucket.");
    },
  };
};
