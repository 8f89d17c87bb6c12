import { Agent, type Dispatcher, ProxyAgent } from "undici";
import { addressInHost } from "./addresses";
import type { AllowAddress } from "./destination";
import { guardedLookup, type Resolve } from "./guarded-lookup";

/** Of an answer's headers, in bytes; the largest that common servers send is half of it. */
const MOST_HEADER_BYTES = 16_384;
const CONNECT_MS = 7_000;

export type WayOut = {
  /** Where to ask for `url`: itself, or the address its name was found to have. */
  target: (url: URL) => Promise<{ dispatcher: Dispatcher; url: URL; host: string }>;
  close: () => Promise<void>;
};

type Limits = {
  timeoutMs: number;
  allowAddress?: AllowAddress | undefined;
  resolve?: Resolve | undefined;
};

const settingsFor = ({ timeoutMs }: Limits) => ({
  headersTimeout: timeoutMs,
  bodyTimeout: timeoutMs,
  maxHeaderSize: MOST_HEADER_BYTES,
  pipelining: 0,
});

const directly = (limits: Limits): WayOut => {
  const dispatcher = new Agent({
    ...settingsFor(limits),
    connect: {
      lookup: guardedLookup(limits.allowAddress, limits.resolve),
      timeout: Math.min(CONNECT_MS, limits.timeoutMs),
    },
  });
  return {
    target: async (url) => ({ dispatcher, url, host: url.host }),
    close: () => dispatcher.destroy(),
  };
};

/**
 * Through a proxy, which would look names up by itself: so the name is resolved and judged here, and the proxy is
 * told the address. The site's certificate is held against its name all the same.
 */
const through = (proxy: string, limits: Limits): WayOut => {
  const lookup = guardedLookup(limits.allowAddress, limits.resolve);
  const opened: Dispatcher[] = [];
  const addressOf = (hostname: string): Promise<string> =>
    new Promise((resolved, failed) =>
      lookup(hostname, {}, (error, address) => (error ? failed(error) : resolved(String(address)))),
    );
  return {
    target: async (url) => {
      const address = addressInHost(url.hostname) ?? (await addressOf(url.hostname));
      const dispatcher = new ProxyAgent({
        ...settingsFor(limits),
        uri: proxy,
        requestTls: { servername: url.hostname },
      });
      opened.push(dispatcher);
      const byAddress = new URL(url);
      byAddress.hostname = address.includes(":") ? `[${address}]` : address;
      return { dispatcher, url: byAddress, host: url.host };
    },
    close: async () => {
      await Promise.all(opened.map((dispatcher) => dispatcher.destroy()));
    },
  };
};

/** How requests leave: straight, or through the proxy of this installation where it has one. */
export const wayOut = (proxy: string | undefined, limits: Limits): WayOut =>
  proxy === undefined ? directly(limits) : through(proxy, limits);
