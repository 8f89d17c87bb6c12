import type { CaseArticle, CaseClaim } from "./case";
import {
  closeCooperation,
  commonInterest,
  lawEnforcement,
  memorandum,
  taskForce,
  tweet,
} from "./further-claims";
import { securityAgents } from "./security-agents";
import { unaccompaniedChildren } from "./unaccompanied-children";

/**
 * The article the desk opens with: a work of the U.S. government (Department of State), so its text may be
 * shown whole. Sources and figures are those of the public record as it was found; where something could
 * not be verified, it says so. No source was fetched: what stands as its capture was placed here.
 */
export const firstArticle: CaseArticle = {
  file: "article.fr.txt",
  title: "Les États-Unis et le Mexique renforcent la sécurité à leur frontière",
  outlet: "ShareAmerica",
  author: "U.S. Department of State",
  publishedOn: "2021-06",
  language: "fr",
  url: "",
  rights: "full-text",
};

export const firstCase: CaseClaim[] = [
  unaccompaniedChildren,
  securityAgents,
  taskForce,
  memorandum,
  tweet,
  lawEnforcement,
  commonInterest,
  closeCooperation,
];
