import { STATUS_CODES } from "node:http";
import type { Bytes } from "./body";

/** Header fields in the order they were sent, spelled as they were. */
export type HeaderFields = readonly (readonly [name: string, value: string])[];

/** One request and the answer to it as they went over the wire, for archives. */
export type Exchange = {
  url: string;
  at: Date;
  request: HeaderFields;
  status: number;
  statusText: string;
  /** Without cookies, which nobody but the desk was given. */
  headers: HeaderFields;
  /** As sent: packed as `Content-Encoding` says, without the framing of the transfer. */
  body: Bytes;
};

/** Names and values in turn, as undici gives headers that it has not read. */
export const headerFields = (raw: readonly string[]): HeaderFields => {
  const fields: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) fields.push([raw[at] ?? "", raw[at + 1] ?? ""]);
  return fields.filter(([name]) => !/^set-cookie2?$/i.test(name));
};

/** By lower-case name; a field that came several times as one list (RFC 9110, 5.3). */
export const headersByName = (fields: HeaderFields): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const [name, value] of fields) {
    const key = name.toLowerCase();
    headers[key] = key in headers ? `${headers[key]}, ${value}` : value;
  }
  return headers;
};

/** The usual words of a status; HTTP/2 sends none, and archives want some. */
export const statusWords = (status: number): string => STATUS_CODES[status] ?? "";
