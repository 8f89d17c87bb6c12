import { translator } from "@/lib/platform/messages";

/** The code that shows a verdict in somebody's own page, to be copied by hand. */
export function EmbedOffer({ snippet }: { snippet: string }) {
  const t = translator();
  return (
    <details>
      <summary>{t("public.embed.offer")}</summary>
      <p>{t("public.embed.promise")}</p>
      <div className="form">
        <label>
          {t("public.embed.code")}
          <textarea
            className="hash"
            readOnly
            rows={10}
            spellCheck={false}
            dir="ltr"
            defaultValue={snippet}
          />
        </label>
      </div>
    </details>
  );
}
