import { exportFile } from "@/lib/exchange/queries/export";
import type { ExportFormat, ExportSubject } from "@/lib/exchange/schema";
import { currentActor } from "@/lib/people/session";

const statusOf = { "not-found": 404, "not-allowed": 403, conflict: 409, invalid: 404 } as const;

/** A file of everything there is of a subject, sent as it is made. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/desk/exchange/export/[file]">,
) {
  const [subject, format] = (await params).file.split(".") as [ExportSubject, ExportFormat];
  const outcome = await exportFile(await currentActor(), { subject, format });
  if (!outcome.ok) {
    const { code } = outcome.refusal;
    return Response.json({ error: code }, { status: statusOf[code] });
  }
  const { body, mediaType, fileName } = outcome.value;
  return new Response(body, {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}
