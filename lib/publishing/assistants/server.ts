import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { reader } from "@/lib/platform/actor";
import type { Outcome } from "@/lib/platform/outcome";
import {
  checkPassage,
  checkPassageInput,
  readVerdict,
  readVerdictInput,
  searchVerdicts,
  searchVerdictsInput,
} from "./queries";

const NOTHING_KNOWN =
  "This desk has published nothing on that. That says nothing about whether it is true.";

const INSTRUCTIONS =
  "Verdicts of a fact-checking desk, each with its evidence and history. Give the address and the date " +
  "with every verdict you pass on. A verdict is on the claim as it is worded: where figures, places or " +
  "dates differ it is another claim. Where nothing is found, say that nothing is known here.";

const answer = (outcome: Outcome<object>, isEmpty: (value: never) => boolean) => {
  const nothing = !outcome.ok || isEmpty(outcome.value as never);
  const text = nothing ? NOTHING_KNOWN : JSON.stringify(outcome.value, null, 2);
  return { content: [{ type: "text" as const, text }] };
};

const noVerdicts = ({ verdicts }: { verdicts: unknown[] }) => verdicts.length === 0;

/** Reads and changes nothing: what an assistant may be told of tools beforehand. */
const readOnly = { readOnlyHint: true, openWorldHint: false } as const;

/**
 * The public record for assistants, by the Model Context Protocol: three tools, all of them reading what
 * every reader may read. Made anew for each request; nothing is remembered of who asks.
 */
export const assistantServer = (): McpServer => {
  const server = new McpServer(
    { name: "claimdesk", title: "Claimdesk", version: "1.0.0" },
    { instructions: INSTRUCTIONS },
  );
  server.registerTool(
    "search_verdicts",
    {
      title: "Search verdicts",
      description: "Published verdicts that hold all of these words and figures, newest first.",
      inputSchema: searchVerdictsInput.shape,
      annotations: readOnly,
    },
    async (asked) => answer(await searchVerdicts(reader, asked), noVerdicts),
  );
  server.registerTool(
    "read_verdict",
    {
      title: "Read a verdict",
      description: "One verdict with explanation, evidence, reviews and all earlier versions.",
      inputSchema: readVerdictInput.shape,
      annotations: readOnly,
    },
    async (asked) => answer(await readVerdict(reader, asked), () => false),
  );
  server.registerTool(
    "check_passage",
    {
      title: "Check a passage",
      description:
        "Whether something that was said or written has been checked: verdicts on claims like it, the " +
        "nearest first. Only where `relation` is `same` the verdict is on what the passage says; else " +
        "`differs` says in what number, period, place, claimant or words it is another claim.",
      inputSchema: checkPassageInput.shape,
      annotations: readOnly,
    },
    async (asked) => answer(await checkPassage(reader, asked), noVerdicts),
  );
  return server;
};
