import type { ClaimStatus, DeclineReason } from "@/lib/claims/states";
import type { SourceKind } from "@/lib/evidence/rules";

/** An article of the demonstration; its text is in a file of this folder or given here. */
export type CaseArticle = {
  file?: string;
  text?: string;
  title: string;
  outlet: string;
  author: string;
  publishedOn: string;
  language: string;
  url: string;
  rights: "excerpts" | "full-text";
};

export type CaseEvidence = {
  stance: "supports" | "refutes" | "context";
  kind: SourceKind;
  title: string;
  publisher: string;
  publishedOn: string;
  url: string;
  excerpt: string;
  locator: string;
  note: string;
};

export type CaseReview = {
  by: "reviewer1" | "reviewer2";
  rating: string;
  confidence: "low" | "medium" | "high";
  reasoning: string;
  wouldChange: string;
  /** Indexes into the claim's evidence */
  restsOn: number[];
};

type CaseVerdict = {
  rating: string;
  summary: string;
  explanation: string;
  difference?: string;
};

/** A publication after the first. */
type CaseCorrection = {
  kind: "correction" | "update" | "clarification" | "retraction";
  note: string;
  explanation?: string;
  evidence?: CaseEvidence[];
};

/** A claim of the demonstration and how far it has come. */
export type CaseClaim = {
  /** The words in the article */
  exact: string;
  /** Where the words do not stand on their own */
  statement?: string;
  claimant: {
    name: string;
    kind: "person" | "organisation";
    sameAs?: readonly string[];
    affiliation?: string;
  } | null;
  claimedOn: string;
  topics: string[];
  status: ClaimStatus;
  dueInDays?: number;
  validUntil?: string;
  evidence: CaseEvidence[];
  reviews?: CaseReview[];
  verdict?: CaseVerdict;
  publications?: CaseCorrection[];
  decline?: { reason: DeclineReason; note: string; url?: string };
  comments?: { by: "editor" | "reviewer1" | "reviewer2"; body: string }[];
};
