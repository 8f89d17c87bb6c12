import { type MessageKey, translator } from "@/lib/platform/messages";
import { type PublishedFrame, PublishedLayout } from "./layout";

export type Operation = {
  id: string;
  method: string;
  path: string;
  summary: string;
  parameters: readonly { name: string; description: string }[];
  /** A command for a shell. */
  example: string;
};

/** How often an address and a key may ask, in a minute. */
type Rate = { door: "programs" | "pictures" | "assistants"; address: number; key: number };

type Problem = { name: string; status: number; title: string };

/** A message programs may be sent, and when. */
type Webhook = { type: string; words: MessageKey };

const others = {
  "/v1alpha1/claims:search?query=": "developers.factCheckTools",
  "/mcp": "developers.mcp",
  "/sitemap.xml": "developers.sitemap",
} as const;

function OperationEntry({ operation }: { operation: Operation }) {
  const t = translator();
  const { id, method, path, summary, parameters, example } = operation;
  return (
    <section id={id}>
      <h3>
        {method} {path}
      </h3>
      <p>{summary}.</p>
      {parameters.length > 0 ? (
        <ul>
          {parameters.map(({ name, description }) => (
            <li key={name}>
              <code>{name}</code> {description}
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        {t("developers.try")} <code>{example}</code>
      </p>
    </section>
  );
}

/** The reference of what machines can read, made of the document that describes it. */
export function DevelopersPage(props: {
  frame: PublishedFrame;
  operations: readonly Operation[];
  problems: readonly Problem[];
  webhooks: readonly Webhook[];
  rates: readonly Rate[];
}) {
  const t = translator();
  const { frame, operations, problems, webhooks, rates } = props;
  const document = "/api/v1/openapi.json";
  return (
    <PublishedLayout
      frame={frame}
      path="/developers"
      title={t("developers.title")}
      description={t("developers.lead")}
    >
      <div className="prose">
        <h1>{t("developers.title")}</h1>
        <p>
          {t("developers.lead")} <a href={document}>{document}</a>
        </p>
        <h2>{t("developers.rules")}</h2>
        <p>{t("developers.paging")}</p>
        <p>{t("developers.conditional")}</p>
        <p>{t("developers.rates.lead")}</p>
        <ul>
          {rates.map(({ door, ...quotas }) => (
            <li key={door}>{t(`developers.rates.${door}`, quotas)}</li>
          ))}
        </ul>
        <p>{t("developers.keys")}</p>
        <h2>{t("developers.operations")}</h2>
        {operations.map((operation) => (
          <OperationEntry key={operation.id} operation={operation} />
        ))}
        <h2 id="webhooks">{t("developers.webhooks.title")}</h2>
        <p>{t("developers.webhooks.about")}</p>
        <p>{t("developers.webhooks.body")}</p>
        <ul>
          {webhooks.map(({ type, words }) => (
            <li key={type}>
              <code>{type}</code> {t(words)}
            </li>
          ))}
        </ul>
        <h2>{t("developers.problems")}</h2>
        <p>{t("developers.problemsLead")}</p>
        <ul>
          {problems.map(({ name, status, title }) => (
            <li key={name} id={name}>
              <code>{name}</code> ({status}): {title}.
            </li>
          ))}
        </ul>
        <h2>{t("developers.others")}</h2>
        <ul>
          {Object.entries(others).map(([address, words]) => (
            <li key={address}>
              <code>{address}</code> {t(words)}
            </li>
          ))}
        </ul>
      </div>
    </PublishedLayout>
  );
}
