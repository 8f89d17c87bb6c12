import Validator, { type Issue } from "@adobe/structured-data-validator";
import WebAutoExtractor from "@marbec/web-auto-extractor";
import type { NamedMarkup } from "./schema-org-types";
import { vocabulary } from "./vocabulary";

const validator = new Validator(vocabulary());
const extractor = new WebAutoExtractor({ addLocation: false, embedSource: [] });

/** The pieces of JSON-LD on a page, as an extractor that is not ours finds them. */
export const markupIn = (name: string, html: string): NamedMarkup[] =>
  Object.values(extractor.parse(html).jsonld)
    .flat()
    .map((markup) => ({ name, markup }));

const whereIn = ({ path = [], rootType }: Issue): string =>
  [rootType, ...path.flatMap(({ property }) => property ?? [])].join(".");

/**
 * What Adobe's validator finds wrong with a page's structured data: breaches of Google's rules for rich
 * results, and types and properties that schema.org does not have. It calls the latter warnings; here
 * they are errors. Advice to say more is left out.
 */
export const structuredDataErrors = async (html: string): Promise<string[]> => {
  const issues = await validator.validate(extractor.parse(html));
  return issues
    .filter(({ severity, errorType }) => severity === "ERROR" || errorType === "schemaOrg")
    .map((issue) => `${whereIn(issue)}: ${issue.issueMessage}`);
};

/**
 * The validator asks every Rating for a number, as Google does of reviews of products. For ClaimReview
 * Google only recommends one, and a rating without a place on the scale has none to give.
 */
export const NUMBER_WANTED =
  'ClaimReview.reviewRating: Required attribute "ratingValue" is missing';
