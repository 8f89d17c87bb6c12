import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/layout";
import { Table } from "@/components/ui/table";
import { translator } from "@/lib/platform/messages";
import { type Code, type Commitment, codes, commitmentsOf } from "@/lib/principles/commitments";
import type { FigureName, Figures } from "@/lib/principles/figures";
import { figureWords } from "@/lib/principles/words";

function FigureTable({
  name,
  names,
  figures,
}: {
  name: Commitment;
  names: readonly FigureName[];
  figures: Figures;
}) {
  const t = translator();
  return (
    <Table caption={t(`principles.commitments.${name}.title`)} captionHidden>
      <tbody>
        {names.map((figure) => (
          <tr key={figure}>
            <th scope="row">{t(`principles.figures.${figure}`)}</th>
            <td>{figureWords(figure, figures)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The commitments of a code: what each asks, what the desk's program holds, and what is the newsroom's own. */
export function CodePart({ code, figures }: { code: Code; figures: Figures }) {
  const t = translator();
  return (
    <Card title={t(`principles.codes.${code}`)}>
      <Stack gap={6}>
        <p>
          <a href={codes[code]} rel="noreferrer">
            {t("principles.source")}
          </a>
        </p>
        {commitmentsOf(code).map(({ name, figures: names }) => (
          <section key={name}>
            <Stack gap={2}>
              <h3>{t(`principles.commitments.${name}.title`)}</h3>
              <p>{t(`principles.commitments.${name}.asks`)}</p>
              <p>
                <strong>{t("principles.held")}</strong> {t(`principles.commitments.${name}.held`)}
              </p>
              <p>
                <strong>{t("principles.own")}</strong> {t(`principles.commitments.${name}.own`)}
              </p>
              {names.length > 0 ? (
                <FigureTable name={name} names={names} figures={figures} />
              ) : null}
            </Stack>
          </section>
        ))}
      </Stack>
    </Card>
  );
}
