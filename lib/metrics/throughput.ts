import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { type DeskSpan, within } from "./within";

/** `begins` is the Monday or the first of the month a step begins with, where the desk is: "2026-11-23". */
export type Throughput = { begins: string; proposed: number; published: number };

/** Longer spans go by months, for no plot holds more weeks. */
const MOST_WEEKS = 53;
const WEEK = 7 * 86_400_000;

type Step = "week" | "month";

const moment = Prisma.sql`at`;

/** Claims written down and verdicts first published in each week or month of a span, oldest first. */
export const throughputOf = async (
  db: Database,
  { today, ...span }: DeskSpan & { today: string },
): Promise<{ step: Step; steps: Throughput[] }> => {
  const { timeZone } = span;
  const [first] = await db.$queryRaw<{ day: string | null }[]>`
    SELECT to_char(min(at) AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS day FROM event
    WHERE kind IN ('claim.proposed', 'claim.published')`;
  const begun = first?.day ?? today;
  const until = span.to !== null && span.to < today ? span.to : today;
  const asked = span.from ?? begun;
  const step: Step = Date.parse(until) - Date.parse(asked) > MOST_WEEKS * WEEK ? "month" : "week";
  // A day long before the desk would draw centuries in which nothing happened.
  const from = step === "month" && asked < begun ? begun : asked;
  const steps = await db.$queryRaw<Throughput[]>`
    WITH step AS (
      SELECT generate_series(date_trunc(${step}, ${from}::date::timestamp),
        date_trunc(${step}, ${until}::date::timestamp), ('1 ' || ${step})::interval) AS begins
    ), happened AS (
      SELECT date_trunc(${step}, at AT TIME ZONE ${timeZone}) AS begins, kind, count(*)::int AS times
      FROM event WHERE (kind = 'claim.proposed' OR kind = 'claim.published' AND payload ->> 'number' = '1')
        AND ${within(moment, span)}
      GROUP BY 1, 2
    )
    SELECT to_char(step.begins, 'YYYY-MM-DD') AS begins,
      coalesce(sum(times) FILTER (WHERE kind = 'claim.proposed'), 0)::int AS proposed,
      coalesce(sum(times) FILTER (WHERE kind = 'claim.published'), 0)::int AS published
    FROM step LEFT JOIN happened USING (begins) GROUP BY step.begins ORDER BY step.begins`;
  return { step, steps };
};
