/** What is used of packages that describe themselves in no types. */
declare module "@marbec/web-auto-extractor" {
  type Item = Record<string, unknown>;
  export type Extracted = {
    jsonld: Record<string, Item[]>;
    microdata: Record<string, Item[]>;
    rdfa: Record<string, Item[]>;
    errors?: readonly { message: string; format: string }[];
  };
  export default class WebAutoExtractor {
    constructor(options: { addLocation: boolean; embedSource: readonly string[] });
    parse(html: string): Extracted;
  }
}

declare module "@adobe/structured-data-validator" {
  import type { Extracted } from "@marbec/web-auto-extractor";
  export type Issue = {
    issueMessage: string;
    severity: "ERROR" | "WARNING";
    rootType: string;
    path?: readonly { type?: string; property?: string; index?: number }[];
    fieldNames?: readonly string[];
    /** "schemaOrg" where the vocabulary knows no such type or property. */
    errorType?: string;
  };
  export default class Validator {
    /** @param vocabulary schema.org's own, as JSON-LD */
    constructor(vocabulary: { "@graph": readonly object[] });
    validate(extracted: Extracted): Promise<Issue[]>;
  }
}
