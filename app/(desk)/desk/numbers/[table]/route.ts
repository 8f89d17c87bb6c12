import { csvLine } from "@/lib/exchange/exporting/csv-writer";
import { numbersOfDesk } from "@/lib/metrics/queries";
import { tableOf } from "@/lib/metrics/tables";
import { currentActor } from "@/lib/people/session";

/** A table of the desk's figures as CSV: "stages.csv" */
export async function GET(_request: Request, { params }: RouteContext<"/desk/numbers/[table]">) {
  const name = (await params).table.replace(/\.csv$/u, "");
  const numbers = await numbersOfDesk(await currentActor(), {});
  if (!numbers.ok) return Response.json({ error: numbers.refusal.code }, { status: 403 });
  const rows = tableOf(numbers.value, name);
  if (!rows) return Response.json({ error: "not-found" }, { status: 404 });
  return new Response(`\ufeff${rows.map(csvLine).join("")}`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
