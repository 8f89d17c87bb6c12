import { withinLimits } from "@/lib/keys/allowance";
import { doors } from "@/lib/keys/rate-limit";
import { reader } from "@/lib/platform/actor";
import { type Oembed, oembedXml } from "@/lib/publishing/embed/oembed";
import { oembedAt } from "@/lib/publishing/embed/queries";
import { oembedFormats } from "@/lib/publishing/paths";

const forms = {
  json: { mediaType: "application/json; charset=utf-8", written: JSON.stringify },
  xml: { mediaType: "text/xml; charset=utf-8", written: oembedXml },
} as const;

/** Whoever asks from a page of theirs may read the answer. */
const answer = (status: number, mediaType: string, body: string): Response =>
  new Response(body, {
    status,
    headers: {
      "content-type": mediaType,
      "access-control-allow-origin": "*",
      "cache-control": status === 200 ? "public, max-age=0, must-revalidate" : "no-store",
    },
  });

const refusal = (status: number, why: string): Response =>
  answer(status, "text/plain; charset=utf-8", `${why}\n`);

/** An oEmbed provider (https://oembed.com, 2.2 and 2.3) of the pages of published claims. */
const oembed = async (asked: URLSearchParams): Promise<Response> => {
  const given = asked.get("format") || "json";
  const format = oembedFormats.find((one) => one === given);
  if (!format) return refusal(501, "The formats are json and xml.");
  const outcome = await oembedAt(reader, Object.fromEntries(asked) as never);
  if (outcome.ok) {
    const { mediaType, written } = forms[format];
    return answer(200, mediaType, written(outcome.value satisfies Oembed));
  }
  if (outcome.refusal.code === "not-found") return refusal(404, "No verdict is published there.");
  return refusal(400, "Say ?url=, the address of a claim’s page, and maxima in pixels, if any.");
};

export function GET(request: Request) {
  return withinLimits(doors.programs, request, {
    work: () => oembed(new URL(request.url).searchParams),
    tooOften: () => refusal(429, "Too many requests. Retry-After says when to come back."),
  });
}
