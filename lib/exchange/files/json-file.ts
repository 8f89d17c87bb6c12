import { JSONParser } from "@streamparser/json";
import { type FileRecord, type Place, recordsOf } from "../reading/records";
import type { FileBytes } from "./bytes";
import { linesOf, textOf } from "./lines";
import { UnreadableFile } from "./unreadable";

/** Bytes of an object that is read whole, so that its nodes may refer to each other. */
const LARGEST_WHOLE = 8 * 1_048_576;
const HEAD = 65_536;

type Shape = "lines" | "array" | "feed" | "whole";

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Two lines that are each a value of their own are JSON Lines; else the first sign and the size say it. */
const shapeOf = async (file: FileBytes): Promise<Shape> => {
  const head = new TextDecoder().decode(await file.piece(0, HEAD));
  const [first = "", second] = head.split("\n").filter((line) => line.trim() !== "");
  if (second !== undefined && isJson(first)) return "lines";
  const sign = head.trimStart()[0];
  if (sign === "[") return "array";
  if (sign !== "{") return isJson(first) || first.trim() === "" ? "whole" : "lines";
  return file.size <= LARGEST_WHOLE ? "whole" : "feed";
};

/** Where records stand in what is too large to be held. */
const PATHS: Record<"array" | "feed", string[]> = {
  array: ["$.*"],
  feed: ["$.dataFeedElement.*", "$.itemListElement.*", "$.@graph.*"],
};

/** The elements of a document, one after the other; what was handed over is let go of. */
async function* elementsOf(file: FileBytes, shape: "array" | "feed"): AsyncGenerator<unknown> {
  const waiting: unknown[] = [];
  const parser = new JSONParser({ paths: PATHS[shape], keepStack: false });
  parser.onValue = ({ value }) => {
    waiting.push(value);
  };
  let broken: Error | undefined;
  parser.onError = (error) => {
    broken ??= error;
  };
  for await (const text of textOf(file)) {
    if (text !== "" && !parser.isEnded) parser.write(text);
    yield* waiting.splice(0);
    if (broken) throw new UnreadableFile("broken-json", { cause: broken });
  }
  if (!parser.isEnded) throw new UnreadableFile("broken-json");
}

const parsedLine = (line: string, place: Place): FileRecord[] => {
  try {
    return recordsOf(JSON.parse(line), place);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [{ ok: false, refusal: "broken-json", found: line.slice(0, 200).toWellFormed() }];
  }
};

const wholeOf = async (file: FileBytes): Promise<unknown> => {
  let text = "";
  for await (const piece of textOf(file)) text += piece;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile("broken-json", { cause: error });
  }
};

/**
 * The records of a JSON file: one ClaimReview, a graph, a list, a DataFeed or JSON Lines, in the order of
 * the file. Throws UnreadableFile where the file breaks off.
 */
export async function* recordsOfJson(file: FileBytes, place: Place): AsyncGenerator<FileRecord> {
  const shape = await shapeOf(file);
  if (shape === "lines") {
    for await (const line of linesOf(file)) yield* parsedLine(line, place);
  } else if (shape === "whole") {
    yield* recordsOf(await wholeOf(file), place);
  } else {
    for await (const element of elementsOf(file, shape)) yield* recordsOf(element, place);
  }
}
