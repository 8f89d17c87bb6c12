import { localPath } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { addressOf, claimPath, LOG_PATH, proofPath, verifyPath } from "@/lib/publishing/paths";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import type { ClaimAsShown } from "./claim-as-shown";
import { type PublishedFrame, PublishedLayout } from "./layout";
import { Statement } from "./statement";
import { verifyScript } from "./verify-script";

const checks = ["words", "snapshot", "log", "signature"] as const;
const colours = { ok: "supports", bad: "refutes", unable: "context" } as const;
const states = ["ok", "bad", "unable"] as const;

/** What one check comes to, in words; the script shows those that are true. */
function Answers({ name }: { name: (typeof checks)[number] | "result" }) {
  const t = translator();
  return (
    <>
      <div data-said="wait" hidden>
        <p className="hint">{t("public.verify.wait")}</p>
      </div>
      {states.map((state) => (
        <div key={state} data-said={state} hidden>
          <p className={`stance ${colours[state]}`}>{t(`public.verify.state.${state}`)}</p>
          <p>{t(`public.verify.${name}.${state}`)}</p>
        </div>
      ))}
    </>
  );
}

/** Where the same can be checked without this site's script. */
function Elsewhere({ frame: { origin }, proof }: { frame: PublishedFrame; proof: string }) {
  const t = translator();
  const files = [proof, `${LOG_PATH}/checkpoint`, `${LOG_PATH}/keys.txt`, "/verify-verdict.mjs"];
  return (
    <section className="part">
      <h2>{t("public.verify.elsewhere")}</h2>
      <p>{t("public.verify.means")}</p>
      <ul>
        {files.map((path) => (
          <li key={path} dir="ltr">
            <a href={encodeURI(path)}>{addressOf(origin, path)}</a>
          </li>
        ))}
      </ul>
      <p className="hash" dir="ltr">
        node verify-verdict.mjs {proof.split("/").at(-1)}
      </p>
    </section>
  );
}

/** A reader checks a claim's newest publication against the transparency log, in their own browser. */
export function VerifyPage({
  frame,
  snapshot,
  shownAt,
  shown,
}: {
  frame: PublishedFrame;
  snapshot: PublicationSnapshot;
  /** Path of the page that shows the words as they were published. */
  shownAt: string;
  /** How that page sets them. */
  shown: ClaimAsShown;
}) {
  const t = translator();
  const { slug, number, statement, language } = snapshot;
  const proof = proofPath(slug, number);
  return (
    <PublishedLayout
      frame={frame}
      path={verifyPath(slug)}
      title={`${t("public.verify.title")}: ${statement}`}
      description={t("public.verify.about")}
      head={<meta name="robots" content="noindex" />}
    >
      <h1>{t("public.verify.title")}</h1>
      <Statement
        level="h2"
        text={statement}
        language={language}
        href={localPath(claimPath(slug))}
      />
      <div
        id="verify"
        className="verify"
        data-bundle={encodeURI(proof)}
        data-page={encodeURI(shownAt)}
        data-log={LOG_PATH}
        data-slug={slug}
        data-shown={JSON.stringify(shown)}
      >
        <p>{t("public.verify.about")}</p>
        <p>
          <button type="button" id="start">
            {t("public.verify.start")}
          </button>
        </p>
        <noscript>
          <p>{t("public.verify.noScript")}</p>
        </noscript>
        <div id="result" aria-live="polite">
          <Answers name="result" />
        </div>
        <ol className="evidence">
          {checks.map((name) => (
            <li key={name} id={name}>
              <h3>{t(`public.verify.${name}.question`, { number })}</h3>
              {name === "words" ? (
                <p className="hint">{t("public.verify.words.compared")}</p>
              ) : null}
              <Answers name={name} />
            </li>
          ))}
        </ol>
      </div>
      <Elsewhere frame={frame} proof={proof} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own script; as text React would escape it */}
      <script dangerouslySetInnerHTML={{ __html: verifyScript }} />
    </PublishedLayout>
  );
}
