import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { type ParsedMail, simpleParser } from "mailparser";

/** What arrived at an address, oldest first. */
export const mailTo = async (address: string): Promise<ParsedMail[]> => {
  const folder = process.env.CAUGHT_MAIL ?? "";
  const names = (await readdir(folder)).toSorted();
  const all = await Promise.all(
    names.map(async (name) => simpleParser(await readFile(join(folder, name)))),
  );
  return all.filter(({ to }) => [to].flat().some((one) => one?.text.includes(address)));
};

/** Waits for so many messages and returns the newest; the desk looks for mail to send every few seconds. */
export const newestMailTo = async (address: string, count = 1): Promise<ParsedMail> => {
  await expect.poll(async () => (await mailTo(address)).length, { timeout: 30_000 }).toBe(count);
  const newest = (await mailTo(address)).at(-1);
  if (!newest) throw new Error(`nothing arrived at ${address}`);
  return newest;
};

/** The first link in a message to a part of this installation. */
export const linkIn = (mail: ParsedMail, part: string): string => {
  const link = (mail.text ?? "").match(/https?:\/\/\S+/g)?.find((one) => one.includes(part));
  if (link === undefined) throw new Error(`no link to ${part} in:\n${mail.text}`);
  return link;
};

/** Waits for the message to somebody that says this and leads to such a part of this installation. */
export const mailLeadingTo = async (
  address: string,
  saying: string,
  part: string,
): Promise<ParsedMail> => {
  const find = async () =>
    (await mailTo(address)).find(({ text = "" }) => text.includes(saying) && text.includes(part));
  await expect.poll(find, { timeout: 30_000 }).toBeTruthy();
  const found = await find();
  if (!found) throw new Error(`nothing of the kind arrived at ${address}`);
  return found;
};
