import { csvLine } from "@/lib/exchange/exporting/csv-writer";
import { periodAsked } from "@/lib/metrics/period";
import { numbersOfDesk } from "@/lib/metrics/queries";
import { tableOf } from "@/lib/metrics/tables";
import { currentActor } from "@/lib/people/session";

/** A table of the desk's figures as CSV, of the period the address asks for: "stages.csv?period=month" */
export async function GET(request: Request, { params }: RouteContext<"/desk/numbers/[table]">) {
  const name = (await params).table.replace(/\.csv$/u, "");
  const asked = periodAsked(Object.fromEntries(new URL(request.url).searchParams));
  const numbers = await numbersOfDesk(await currentActor(), asked);
  if (!numbers.ok) return Response.json({ error: numbers.refusal.code }, { status: 403 });
  const rows = tableOf(numbers.value, name);
  if (!rows) return Response.json({ error: "not-found" }, { status: 404 });
  const { from, to } = numbers.value.period;
  return new Response(`\ufeff${rows.map(csvLine).join("")}`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${[name, from, to].filter(Boolean).join("_")}.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
