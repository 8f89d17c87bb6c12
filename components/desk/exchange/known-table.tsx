import { Day } from "@/components/desk/claims/moment";
import { KnownFor } from "@/components/desk/matching/known-for";
import { RatingMark } from "@/components/ui/rating-mark";
import { Table } from "@/components/ui/table";
import type { KnownRow } from "@/lib/exchange/queries/known";
import { translator } from "@/lib/platform/messages";
import styles from "./exchange.module.css";

/** What other desks checked. */
export function KnownTable({ known }: { known: readonly KnownRow[] }) {
  const t = translator();
  return (
    <Table caption={t("exchange.known.caption")} captionHidden stacks>
      <thead>
        <tr>
          <th scope="col">{t("exchange.known.claim")}</th>
          <th scope="col">{t("exchange.known.rating")}</th>
          <th scope="col">{t("exchange.known.ours")}</th>
          <th scope="col">{t("exchange.known.reviewed")}</th>
        </tr>
      </thead>
      <tbody>
        {known.map((row) => (
          <tr key={row.id}>
            <th scope="row" className={styles.claim}>
              <a
                href={row.reviewUrl}
                rel="noreferrer nofollow"
                dir="auto"
                lang={row.language ?? undefined}
              >
                {row.claimText}
              </a>
              <p className={styles.about}>
                {row.claimant ? <span dir="auto">{row.claimant} · </span> : null}
                <span dir="auto">{row.publisherName}</span>
                {row.withdrawnOn ? ` · ${t("exchange.known.withdrawn")}` : null}
              </p>
              <KnownFor
                asked={{
                  statement: row.claimText,
                  language: row.language ?? "",
                  claimant: row.claimant ?? "",
                  except: row.id,
                }}
              />
            </th>
            <td dir="auto">{row.ratingText}</td>
            <td>
              {row.rating ? (
                <>
                  <RatingMark colour={row.rating.colour} shape={row.rating.shape} />{" "}
                  {row.rating.name}
                </>
              ) : (
                <span className={styles.about}>{t("exchange.known.notMapped")}</span>
              )}
            </td>
            <td>{row.reviewDate ? <Day day={row.reviewDate} /> : null}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
