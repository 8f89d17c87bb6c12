import { type FileStanding, fileStanding, titleOfFile } from "@/lib/evidence/handed-files";
import type { recogniseSources } from "@/lib/evidence/queries/source";
import type { ViewOf } from "@/lib/platform/query";
import type { KnownSource } from "../source-fields";

export type Recognised = ViewOf<typeof recogniseSources>;
export type Recognise = (claimId: string, text: string) => Promise<Recognised | null>;

/** A source on its way to the claim: an address or a file. */
export type Brought = {
  key: string;
  url: string;
  title: string;
  known: KnownSource | null;
  file: { content: File; standing: FileStanding } | null;
  /**
   * `waiting` to be sent; `aside` while the claim has it already or it cannot be taken in; `attached`
   * once it is evidence.
   */
  state: "waiting" | "aside" | "attached";
  evidenceId: string | null;
};

/** A file as it was handed in; the browser says of a folder only that it is one. */
export type Handed = { content: File; isFolder: boolean };

let made = 0;
const key = () => `brought-${++made}`;
const fresh = { known: null, file: null, state: "waiting", evidenceId: null } as const;

export const fromAddresses = ({ sources }: Recognised): Brought[] =>
  sources.map(({ url, title, known, onThisClaim }) => ({
    ...fresh,
    ...{ key: key(), url, title, known },
    state: onThisClaim ? "aside" : "waiting",
  }));

const taken: readonly FileStanding[] = ["read", "kept"];

export const fromFiles = (files: readonly Handed[]): Brought[] =>
  files.map(({ content, isFolder }) => {
    const standing = fileStanding(content, isFolder);
    return {
      ...fresh,
      ...{ key: key(), url: "", title: titleOfFile(content.name) || content.name },
      file: { content, standing },
      state: taken.includes(standing) ? "waiting" : "aside",
    };
  });

const sameFile = (one: Brought, other: Brought): boolean =>
  one.file !== null &&
  other.file !== null &&
  (["name", "size", "lastModified"] as const).every(
    (fact) => one.file?.content[fact] === other.file?.content[fact],
  );

/** Those of the new that do not stand in the list already. */
export const notYetThere = (there: readonly Brought[], added: readonly Brought[]): Brought[] =>
  added.filter(
    (one, at) =>
      ![...there, ...added.slice(0, at)].some(
        (other) => sameFile(one, other) || (one.url !== "" && one.url === other.url),
      ),
  );
