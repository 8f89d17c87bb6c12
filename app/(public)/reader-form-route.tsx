import {
  type ReaderField,
  ReaderForm,
  type ReaderFormState,
} from "@/components/published/reader-form";
import { ReaderPage } from "@/components/published/reader-pages";
import { localPath } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { type Outcome, refused } from "@/lib/platform/outcome";
import { complaintWords, refusalWords } from "@/lib/platform/refusal-words";
import { readerFrame } from "@/lib/publishing/frame";
import { TRAP } from "@/lib/readers/rules";
import { tryOf } from "@/lib/readers/sender";
import { newChallenge } from "@/lib/readers/work";
import { readerAnswer } from "./reader-answer";

type Values = Record<string, string>;
type Sender = { address: string; work: string; trap: string };
/** What was chosen in the fields for pictures, by their names; whether it is one is not known yet. */
type Pictures = Partial<Record<string, Uint8Array<ArrayBuffer>>>;

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
  send: (values: Values, sender: Sender, pictures: Pictures) => Promise<Outcome<unknown>>;
  /** What is said once it is sent. */
  thanks: { title: string; text: (address: URLSearchParams) => string };
  /** What the words of thanks need of the outcome, for the address they stand at. */
  told?: (value: never) => Values;
};

const clean: Omit<ReaderFormState, "values"> = { errors: {}, refusal: "" };

/** Why it was not taken, beside the fields and above them. */
const stateOf = (
  values: Values,
  pictures: Pictures,
  outcome: Outcome<unknown>,
): ReaderFormState => {
  if (outcome.ok) return { values, ...clean };
  const { refusal } = outcome;
  const again = translator()("tips.picture.again");
  return {
    values,
    errors: {
      ...Object.fromEntries(Object.keys(pictures).map((name) => [name, [again]])),
      ...(refusal.code === "invalid" ? complaintWords(refusal.fields) : {}),
    },
    refusal: refusalWords(refusal),
  };
};

/** What was sent; nothing, where it is not what a form sends. */
const formOf = (request: Request): Promise<FormData> =>
  request.formData().catch((error: unknown) => {
    if (error instanceof TypeError) return new FormData();
    throw error;
  });

const pictureIn = async (
  form: FormData,
  name: string,
): Promise<[string, Uint8Array<ArrayBuffer>][]> => {
  const file = form.get(name);
  // A browser sends an empty file where none was chosen.
  if (!(file instanceof File) || file.size === 0) return [];
  return [[name, new Uint8Array(await file.arrayBuffer())]];
};

const picturesIn = async (form: FormData, fields: readonly ReaderField[]): Promise<Pictures> => {
  const named = fields.filter(({ kind }) => kind === "picture");
  const found = await Promise.all(named.map(({ name }) => pictureIn(form, name)));
  return Object.fromEntries(found.flat());
};

const tooFast = refused({ code: "not-allowed", because: "sent-too-much" });

/**
 * The two handlers of a page with a form for readers: it is read, sent, and answered by sending the reader
 * on to words of thanks, or by the same form with what is wrong and everything typed still there. It is
 * defined anew for each request, in its language.
 */
export const readerFormRoute = (define: () => Definition) => {
  const page = async (
    state: ReaderFormState,
    status: number,
    headers: Record<string, string> = {},
  ): Promise<Response> => {
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
      headers,
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
    const form = await formOf(request);
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value : "";
    };
    const values = Object.fromEntries(fields.map(({ name }) => [name, text(name)]));
    const pictures = await picturesIn(form, fields);
    const address = (request.headers.get("x-claimdesk-address") ?? "").slice(0, 100);
    const { allowed, headers } = tryOf(address);
    const outcome = allowed
      ? await send(values, { address, work: text("work"), trap: text(TRAP) }, pictures)
      : tooFast;
    if (!outcome.ok) {
      const tooMuch = outcome.refusal.code === "not-allowed";
      return page(stateOf(values, pictures, outcome), tooMuch ? 429 : 422, headers);
    }
    const thankful = new URLSearchParams({ sent: "", ...told?.(outcome.value as never) });
    return new Response(null, {
      status: 303,
      headers: { location: localPath(`${path}?${thankful}`) },
    });
  };
  return { GET: shown, POST: sent };
};
