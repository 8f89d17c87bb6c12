import { CorrectionsPage } from "@/components/published/corrections-page";
import { HomePage } from "@/components/published/home-page";
import { MethodPage } from "@/components/published/method-page";
import { NotFoundPage } from "@/components/published/not-found-page";
import { wordsIn } from "@/lib/platform/locale";
import { markupOf } from "../markup";
import { answeredRequests, methodOfDesk, newestCorrections, newestVerdicts } from "../published";
import { ratingsOfDesk } from "../ratings";
import { inPageLanguage } from "../translated";
import { type FileKind, html } from "./file-kind";

export const homePage: FileKind = {
  inEveryLanguage: true,
  path: /^\/$/,
  draw: async ({ db, frame }) => {
    const newest = (await newestVerdicts(db)).map(({ snapshot }) => snapshot);
    const claims = (await inPageLanguage(db, newest)).map((snapshot) => ({ snapshot }));
    return html(await markupOf(<HomePage frame={frame} claims={claims} />));
  },
  changedBy: () => ["/"],
  standing: ["/"],
};

export const correctionsPage: FileKind = {
  inEveryLanguage: true,
  path: /^\/corrections$/,
  draw: async ({ db, frame }) =>
    html(
      await markupOf(
        <CorrectionsPage
          frame={frame}
          publications={await newestCorrections(db)}
          requests={await answeredRequests(db)}
        />,
      ),
    ),
  changedBy: () => ["/corrections"],
  standing: ["/corrections"],
};

export const methodPage: FileKind = {
  inEveryLanguage: true,
  path: /^\/method$/,
  draw: async ({ db, frame }) => {
    const ratings = await ratingsOfDesk(db);
    return html(
      await markupOf(
        <MethodPage
          frame={frame}
          {...(await methodOfDesk(db))}
          ratings={ratings.map(({ key, names, meanings, value, colour, shape, retiredAt }) => ({
            key,
            name: wordsIn(names),
            meaning: wordsIn(meanings),
            value,
            colour,
            shape,
            retired: retiredAt !== null,
          }))}
        />,
      ),
    );
  },
  changedBy: () => [],
  standing: ["/method"],
};

export const notFoundPage: FileKind = {
  inEveryLanguage: true,
  path: /^\/404$/,
  draw: async ({ frame }) => html(await markupOf(<NotFoundPage frame={frame} />), 404),
  changedBy: () => [],
  standing: ["/404"],
};
