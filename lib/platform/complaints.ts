import type { z } from "zod";
import complaints from "@/messages/en/complaints.json";
import type { Complaint } from "./outcome";

type Issue = z.core.$ZodIssue;

const isKey = (message: string): message is Complaint["key"] => message in complaints;

const ofSize = (issue: Issue & { code: "too_small" | "too_big" }): Complaint => {
  const text = issue.origin === "string";
  if (issue.code === "too_big") {
    return { key: text ? "too-long" : "too-large", values: { maximum: Number(issue.maximum) } };
  }
  if (text && Number(issue.minimum) <= 1) return { key: "required" };
  return { key: text ? "too-short" : "too-small", values: { minimum: Number(issue.minimum) } };
};

const complaintOf = (issue: Issue): Complaint => {
  // A schema may name the complaint itself: z.url({ error: "url" }).
  if (isKey(issue.message)) return { key: issue.message };
  switch (issue.code) {
    case "too_small":
    case "too_big":
      return ofSize(issue);
    case "invalid_type":
      return { key: issue.input === undefined ? "required" : "wrong" };
    case "invalid_value":
      return { key: "choose" };
    case "unrecognized_keys":
      return { key: "unexpected" };
    default:
      return { key: "wrong" };
  }
};

/** What a schema found wrong, by the path of the field ("measures.0.value"). */
export const complaintsOf = (error: z.ZodError): Record<string, Complaint[]> => {
  const fields: Record<string, Complaint[]> = {};
  for (const issue of error.issues) {
    const name = issue.path.join(".") || "form";
    fields[name] = [...(fields[name] ?? []), complaintOf(issue)];
  }
  return fields;
};
