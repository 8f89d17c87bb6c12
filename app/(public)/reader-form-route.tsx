import {
  type ReaderField,
  ReaderForm,
  type ReaderFormState,
} from "@/components/published/reader-form";
import { ReaderPage } from "@/components/published/reader-pages";
import { localPath } from "@/lib/platform/locale";
import type { Outcome } from "@/lib/platform/outcome";
import { complaintWords, refusalWords } from "@/lib/platform/refusal-words";
import { readerFrame } from "@/lib/publishing/frame";
import { TRAP } from "@/lib/readers/rules";
import { newChallenge } from "@/lib/readers/work";
import { readerAnswer } from "./reader-answer";

type Values = Record<string, string>;
type Sender = { address: string; work: string; trap: string };

type Definition = {
  /** Of the page: "/send-a-claim" */
  path: string;
  title: string;
  button: string;
  fields: readonly ReaderField[];
  /** What stands above the form; null where the address names nothing there is. */
  lead: (values: Values) => Promise<string | null>;
  /** What the address fills in. */
  filledIn?: (address: URLSearchParams) => Values;
  send: (values: Values, sender: Sender) => Promise<Outcome<unknown>>;
  /** What is said once it is sent. */
  thanks: { title: string; text: (address: URLSearchParams) => string };
  /** What the words of thanks need of the outcome, for the address they stand at. */
  told?: (value: never) => Values;
};

const clean: Omit<ReaderFormState, "values"> = { errors: {}, refusal: "" };

/** Why it was not taken, beside the fields and above them. */
const stateOf = (values: Values, outcome: Outcome<unknown>): ReaderFormState => {
  if (outcome.ok) return { values, ...clean };
  const { refusal } = outcome;
  const errors = refusal.code === "invalid" ? complaintWords(refusal.fields) : {};
  return { values, errors, refusal: refusalWords(refusal) };
};

/**
 * The two handlers of a page with a form for readers: it is read, sent, and answered by sending the reader
 * on to words of thanks, or by the same form with what is wrong and everything typed still there. It is
 * defined anew for each request, in its language.
 */
export const readerFormRoute = (define: () => Definition) => {
  const page = async (state: ReaderFormState, status: number): Promise<Response> => {
    const { path, title, button, fields, lead } = define();
    const text = await lead(state.values);
    if (text === null)
      return new Response(null, { status: 303, headers: { location: localPath("/404") } });
    return readerAnswer(
      <ReaderPage frame={await readerFrame()} path={path} title={title} lead={<p>{text}</p>}>
        <ReaderForm
          action={path}
          {...{ fields, state, button }}
          challenge={newChallenge(new Date())}
          trap={TRAP}
        />
      </ReaderPage>,
      status,
    );
  };
  const shown = async (request: Request): Promise<Response> => {
    const { path, filledIn, thanks } = define();
    const { searchParams } = new URL(request.url);
    if (!searchParams.has("sent")) {
      return page({ values: filledIn?.(searchParams) ?? {}, ...clean }, 200);
    }
    return readerAnswer(
      <ReaderPage
        frame={await readerFrame()}
        path={path}
        title={thanks.title}
        lead={<p>{thanks.text(searchParams)}</p>}
      />,
    );
  };
  const sent = async (request: Request): Promise<Response> => {
    const { path, fields, send, told } = define();
    const form = await request.formData();
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value : "";
    };
    const values = Object.fromEntries(fields.map(({ name }) => [name, text(name)]));
    const address = (request.headers.get("x-claimdesk-address") ?? "").slice(0, 100);
    const outcome = await send(values, { address, work: text("work"), trap: text(TRAP) });
    if (!outcome.ok) {
      const tooMuch = outcome.refusal.code === "not-allowed";
      return page(stateOf(values, outcome), tooMuch ? 429 : 422);
    }
    const thankful = new URLSearchParams({ sent: "", ...told?.(outcome.value as never) });
    return new Response(null, {
      status: 303,
      headers: { location: localPath(`${path}?${thankful}`) },
    });
  };
  return { GET: shown, POST: sent };
};
