import { RatingMark } from "@/components/ui/rating-mark";
import { localPath } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import type { Share } from "@/lib/publishing/listings";

/** Of a bar, in units of its own. */
const WIDTH = 100;
const HEIGHT = 3;

/** How verdicts are spread, drawn and in figures: a line for each rating or topic. */
export function Distribution({
  shares,
  total,
  hrefOf,
}: {
  shares: readonly Share[];
  total: number;
  /** Where the verdicts of a share are. */
  hrefOf: (share: Share) => string;
}) {
  const t = translator();
  return (
    <table className="spread">
      <caption className="hidden">{t("public.listing.distribution")}</caption>
      <tbody>
        {shares.map((share) => {
          const { key, name, mark, claims } = share;
          const label = mark ? <RatingMark {...mark} label={name} size="small" /> : name;
          return (
            <tr key={key} className={mark?.colour ?? "slate"}>
              <th scope="row" dir="auto">
                {claims > 0 ? <a href={localPath(hrefOf(share))}>{label}</a> : label}
              </th>
              <td>
                <svg
                  className="bar"
                  viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect width={(claims / total) * WIDTH} height={HEIGHT} />
                </svg>
              </td>
              <td className="n">{claims}</td>
              <td className="n">{t("public.listing.share", { share: claims / total })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
