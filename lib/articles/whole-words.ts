/*
 * What stands around a passage is kept by length, so that its outer end is mostly within a word. Where it
 * is shown, it begins and ends with a whole one.
 */

/** Words before a passage, without the first where others follow: "amala Harris said " → "Harris said ". */
export const fromWholeWord = (prefix: string): string => prefix.replace(/^\S*\s+(?=\S)/u, "");

/** Words behind a passage, without the last where others stand before it. */
export const toWholeWord = (suffix: string): string =>
  suffix.replace(/(?<=\S\s+)\S+$/u, "").trimEnd();
