import type { Failure } from "@/lib/exchange/files/unreadable";
import { failures } from "@/lib/exchange/files/unreadable";
import type { ImportView, ListedImport } from "@/lib/exchange/queries/imports";
import { noteCodes, refusalCodes } from "@/lib/exchange/reading/notes";
import { formats } from "@/lib/exchange/states";
import { currentLocale, writtenAs } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";

/** Finds a stored word among those there are words for. */
const oneOf = <Word extends string>(words: readonly Word[], stored: string): Word => {
  const found = words.find((word) => word === stored);
  if (found === undefined) throw new Error(`no words for ${stored}`);
  return found;
};

export const formatWords = (format: string): string => {
  const t = translator();
  return t(`exchange.format.${oneOf(formats, format)}`);
};

export const stateWords = ({ state }: Pick<ListedImport, "state">): string => {
  const t = translator();
  return t(`exchange.state.${state}`);
};

export const failureWords = (failure: string): string => {
  const t = translator();
  return t(`exchange.failure.${oneOf<Failure>(failures, failure)}`);
};

type Note = ImportView["notes"][number];

export const noteWords = ({ outcome, code }: Note): string => {
  const t = translator();
  return outcome === "refused"
    ? t(`exchange.refusal.${oneOf(refusalCodes, code)}`)
    : t(`exchange.note.${oneOf(noteCodes, code)}`);
};

const UNITS = ["B", "kB", "MB", "GB"] as const;

/** Bytes as people say them: "1.4 MB". */
export const sizeWords = (bytes: number): string => {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const value = bytes / 1000 ** step;
  return `${value.toLocaleString(writtenAs[currentLocale()], { maximumFractionDigits: step === 0 ? 0 : 1 })} ${UNITS[step]}`;
};
