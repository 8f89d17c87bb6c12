import { translator } from "@/lib/platform/messages";
import styles from "./sent-in.module.css";

/**
 * The picture that came with a tip. It is opened by whoever wants to see it: nobody knows beforehand what a
 * stranger sent.
 */
export function SentPicture({
  tipId,
  statement,
  width,
  height,
}: {
  tipId: string;
  statement: string;
  width: number;
  height: number;
}) {
  const t = translator();
  const address = `/desk/tips/${tipId}/picture`;
  return (
    <details>
      <summary className={styles.show}>{t("tips.picture.show")}</summary>
      <a href={address}>
        {/* biome-ignore lint/performance/noImgElement: it is for one person and never kept anywhere */}
        <img
          className={styles.picture}
          src={address}
          alt={t("tips.picture.alt", { statement })}
          loading="lazy"
          {...{ width, height }}
        />
      </a>
    </details>
  );
}
