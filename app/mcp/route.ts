import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { withinLimits } from "@/lib/keys/allowance";
import { doors } from "@/lib/keys/rate-limit";
import { assistantServer } from "@/lib/publishing/assistants/server";

/** Longer questions are none. */
const LONGEST = 64 * 1024;

const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "content-type, mcp-protocol-version, accept, authorization",
  "access-control-allow-methods": "POST, OPTIONS",
};

const refused = (status: number, message: string) =>
  Response.json(
    { jsonrpc: "2.0", id: null, error: { code: -32_000, message } },
    { status, headers: { ...cors, ...(status === 405 ? { allow: "POST" } : {}) } },
  );

const answered = async (request: Request): Promise<Response> => {
  if (Number(request.headers.get("content-length")) > LONGEST) {
    return refused(413, "The request is too long.");
  }
  const server = assistantServer();
  // Without a generator of session ids the transport keeps no session.
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  const answer = await transport.handleRequest(request);
  for (const [name, value] of Object.entries(cors)) answer.headers.set(name, value);
  return answer;
};

/** Streamable HTTP without sessions: every request stands for itself and is answered as JSON. */
export function POST(request: Request) {
  return withinLimits(doors.assistants, request, {
    work: () => answered(request),
    tooOften: () => refused(429, "Too many requests. Retry-After says when to come back."),
  });
}

export function OPTIONS() {
  return new Response(null, { status: 204, headers: cors });
}

/** There is nothing to listen to: no message comes without a question. */
export function GET() {
  return refused(405, "Ask with POST.");
}
