"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { follow } from "./follow";
import { useRefresh } from "./use-refresh";

type Person = { id: string; name: string };

type Live = {
  /** The page is there; returns that it is gone. */
  show: (page: string) => () => void;
  /** Sequence of the newest event in what the page shows now; undefined where it is not read again. */
  note: (since: string | undefined) => void;
  /** Who else is there. */
  here: readonly Person[];
  /** Somebody else changed something since the page was opened. */
  changed: boolean;
};

const LiveContext = createContext<Live | null>(null);

export const useLive = (): Live => {
  const live = useContext(LiveContext);
  if (!live) throw new Error("a live page stands in a LiveDesk");
  return live;
};

/** A page says what it is right after it is drawn; so long its stream is waited with. In milliseconds. */
const SETTLED = 30;

/**
 * Keeps whatever page of the desk is open as the record has it, by one stream for all it wants to hear of: news for
 * whoever reads it, what happens to what it shows (`LivePage`), and who else is there.
 */
export function LiveDesk({
  state,
  children,
}: {
  /** Of the inbox, as the frame shows it. */
  state: string;
  children: ReactNode;
}) {
  const [page, setPage] = useState<string | null>(null);
  const [here, setHere] = useState<readonly Person[]>([]);
  const [changed, setChanged] = useState(false);
  const since = useRef<string>(undefined);
  const known = useRef(state);
  useEffect(() => {
    known.current = state;
    awaited.current.news = false;
  }, [state]);

  /** What the page has to be read again for: the newest event it was told of, and news. */
  const awaited = useRef({ sequence: 0n, news: false });
  const isNeeded = useCallback(() => {
    const { sequence, news } = awaited.current;
    return news || sequence > BigInt(since.current ?? sequence);
  }, []);
  const refresh = useRefresh(isNeeded);

  useEffect(() => {
    let leave: (() => void) | undefined;
    const settled = setTimeout(() => {
      leave = follow(page, since.current, {
        change: ({ own }, sequence) => {
          if (!own) setChanged(true);
          awaited.current.sequence = BigInt(sequence);
          refresh();
        },
        here: setHere,
        news: (news) => {
          if (!news.heard && news.state === known.current) return;
          awaited.current.news = true;
          refresh();
        },
      });
    }, SETTLED);
    return () => {
      clearTimeout(settled);
      leave?.();
      setHere([]);
      setChanged(false);
    };
  }, [page, refresh]);

  const show = useCallback((opened: string) => {
    setPage(opened);
    return () => {
      since.current = undefined;
      setPage(null);
    };
  }, []);
  const note = useCallback((now: string | undefined) => {
    since.current = now;
  }, []);
  const live = useMemo(() => ({ show, note, here, changed }), [show, note, here, changed]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
