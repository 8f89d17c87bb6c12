/** Proxies close what is silent for long; a comment keeps it open. In milliseconds. */
const HEARTBEAT = 20_000;

/** A stream ends by itself, so that whoever signed out or lost their rights is asked anew. In milliseconds. */
const LONGEST = 10 * 60_000;

/** What a part of a stream is given: to say something, and to end the stream where it cannot go on. */
export type Ends = {
  /** @param event says what kind of message it is; `id` is what a browser that comes back has last */
  send: (event: string, data: unknown, id?: string) => void;
  end: () => void;
};

/** Begins one part of a stream; what it returns is called when nobody listens any more. */
export type Part = (ends: Ends) => () => void;

const encoder = new TextEncoder();

/** Several parts in one stream, in the form of server-sent events (HTML, section 9.2). */
export const eventStream = (parts: readonly Part[]): ReadableStream<Uint8Array> => {
  let leave: () => void = () => undefined;
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      let open = true;
      const write = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      const send: Ends["send"] = (event, data, id) =>
        write(
          `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
        );
      const end = () => {
        if (!open) return;
        leave();
        controller.close();
      };
      const beat = setInterval(() => write(":\n\n"), HEARTBEAT);
      const longest = setTimeout(end, LONGEST);
      const left: (() => void)[] = [];
      leave = () => {
        open = false;
        clearInterval(beat);
        clearTimeout(longest);
        for (const leavePart of left) leavePart();
      };
      write("retry: 1000\n\n");
      for (const part of parts) left.push(part({ send, end }));
    },
    cancel: () => leave(),
  });
};
