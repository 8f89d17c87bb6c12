import { currentActor } from "@/lib/people/session";
import { principlesDocument } from "@/lib/principles/document";
import { principlesOfDesk } from "@/lib/principles/queries";

/** How the desk keeps its commitments, as one file for an assessor: "principles.html" */
export async function GET(_request: Request, { params }: RouteContext<"/desk/principles/[file]">) {
  if ((await params).file !== "principles.html") {
    return Response.json({ error: "not-found" }, { status: 404 });
  }
  const view = await principlesOfDesk(await currentActor(), {});
  if (!view.ok) return Response.json({ error: view.refusal.code }, { status: 403 });
  return new Response(principlesDocument(view.value), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-disposition": `attachment; filename="principles-${view.value.today}.html"`,
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      "cache-control": "private, no-store",
    },
  });
}
