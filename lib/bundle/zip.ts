import { configure, TextReader, Uint8ArrayReader, ZipWriter } from "@zip.js/zip.js";
import { sha256 } from "@/lib/platform/events/chain";
import type { BundleFile } from "./contents";

configure({ useWebWorkers: false });

/** Files as one zip, written as they come; last the list of them with their hashes. */
export const zipOfBundle = (files: AsyncIterable<BundleFile>): ReadableStream<Uint8Array> => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writing = async () => {
    const zip = new ZipWriter(writable);
    const hashes: Record<string, string> = {};
    for await (const { path, content } of files) {
      hashes[path] = sha256(content);
      const read =
        typeof content === "string" ? new TextReader(content) : new Uint8ArrayReader(content);
      await zip.add(path, read);
    }
    const manifest = { format: "claimdesk-bundle/1", files: hashes };
    await zip.add("manifest.json", new TextReader(`${JSON.stringify(manifest, null, 1)}\n`));
    await zip.close();
  };
  writing().catch((error: unknown) => writable.abort(error).catch(() => undefined));
  return readable;
};
