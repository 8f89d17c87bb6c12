import { readFile } from "@/lib/platform/files/store";
import { query } from "@/lib/platform/query";
import { waczOf } from "../capturing/wacz";
import { mayReadEvidence } from "../policy";
import { captureFileInput } from "../schema";

/** A fetched copy as a WACZ file; none of what was handed in, which is no archive of a page. */
export const waczOfCapture = query({
  name: "evidence.wacz-of-capture",
  input: captureFileInput,
  may: mayReadEvidence,
  read: async (db, { input: { captureId } }) => {
    const capture = await db.capture.findUnique({
      where: { id: captureId, origin: "fetched" },
      select: {
        ...{ id: true, title: true, text: true, fileId: true, capturedAt: true },
        ...{ request: { select: { url: true } }, source: { select: { title: true } } },
      },
    });
    const warc = capture && (await readFile(db, capture.fileId));
    if (!capture?.request || !warc) return null;
    const { id, text, capturedAt: at, request, source } = capture;
    const title = capture.title || source.title;
    const url = new URL(request.url).href;
    return { bytes: await waczOf({ id, url, title, at, warc, text }), name: `${id}.wacz` };
  },
});
