import { RatingMark } from "@/components/ui/rating-mark";
import type { MarkColour, MarkShape } from "@/lib/platform/marks";
import { translator } from "@/lib/platform/messages";
import { markdownHtml } from "@/lib/publishing/markdown";
import { organizationMarkup } from "@/lib/publishing/organization";
import { type PublishedFrame, PublishedLayout } from "./layout";
import { Markup } from "./markup";
import { Day } from "./written";

export type MethodRating = {
  key: string;
  name: string;
  meaning: string;
  value: number | null;
  colour: MarkColour;
  shape: MarkShape;
  /** Published pages may still carry it; it is no longer given. */
  retired: boolean;
};

export type MethodRules = { quorum: number; independentSources: number; primarySources: number };

export type MethodVersion = {
  number: number;
  /** Markdown */
  body: string;
  /** ISO 8601, UTC */
  writtenAt: string;
};

function Ratings({ ratings }: { ratings: readonly MethodRating[] }) {
  const t = translator();
  return (
    <section className="part" id="ratings">
      <h2>{t("public.method.ratings")}</h2>
      <dl className="ratings">
        {ratings.map(({ key, name, meaning, value, colour, shape, retired }) => (
          <div key={key}>
            <dt>
              <RatingMark colour={colour} shape={shape} label={name} />
            </dt>
            <dd>
              {meaning}{" "}
              <span className="hint">
                {value === null ? t("public.method.noValue") : t("public.method.value", { value })}
                {retired ? ` · ${t("public.method.retired")}` : ""}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Rules({ rules }: { rules: MethodRules }) {
  const t = translator();
  return (
    <section className="part">
      <h2>{t("public.method.rules")}</h2>
      <ul className="prose">
        <li>
          {t("public.method.independentSources", { count: rules.independentSources })}.{" "}
          {t("public.method.primarySources", { count: rules.primarySources })}.
        </li>
        <li>{t("public.method.quorum", { count: rules.quorum })}.</li>
        <li>{t("public.method.fourEyes")}.</li>
      </ul>
    </section>
  );
}

/** How the desk works: what it wrote of itself, its scale, its rules, and what it wrote before. */
export function MethodPage({
  frame,
  ratings,
  rules,
  versions,
}: {
  frame: PublishedFrame;
  /** In the order of the scale */
  ratings: readonly MethodRating[];
  rules: MethodRules;
  /** Newest first; there is always one. */
  versions: readonly MethodVersion[];
}) {
  const t = translator();
  const [newest, ...earlier] = versions;
  return (
    <PublishedLayout
      frame={frame}
      path="/method"
      title={t("public.method.title")}
      description={t("public.method.description", { desk: frame.deskName })}
      head={<Markup of={organizationMarkup(frame.deskName, frame.origin)} />}
    >
      <h1>{t("public.method.title")}</h1>
      <Text body={newest?.body ?? ""} />
      <Ratings ratings={ratings} />
      <Rules rules={rules} />
      <section className="part">
        <h2>{t("public.method.versions")}</h2>
        <ol className="history" reversed>
          {newest ? (
            <li>
              <VersionLine version={newest} timeZone={frame.timeZone} />
            </li>
          ) : null}
          {earlier.map((version) => (
            <li key={version.number}>
              <details>
                <summary>
                  <VersionLine version={version} timeZone={frame.timeZone} />
                </summary>
                <Text body={version.body} />
              </details>
            </li>
          ))}
        </ol>
      </section>
    </PublishedLayout>
  );
}

function VersionLine({ version, timeZone }: { version: MethodVersion; timeZone: string }) {
  const t = translator();
  return (
    <span className="when">
      {t("public.method.version", { number: version.number })} ·{" "}
      <Day moment={version.writtenAt} timeZone={timeZone} />
    </span>
  );
}

function Text({ body }: { body: string }) {
  return (
    <div
      className="prose"
      dir="auto"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made and cleaned by markdownHtml
      dangerouslySetInnerHTML={{ __html: markdownHtml(body) }}
    />
  );
}
