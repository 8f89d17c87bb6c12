"use client";

import { Toast } from "radix-ui";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from "react";
import { translator } from "@/lib/platform/messages";
import { Button, IconButton } from "./button";
import styles from "./notices.module.css";
import { useNoticePlace } from "./use-notice-place";

/** What can be done about it, as long as the notice is there; it has to be possible elsewhere too. */
export type NoticeDeed = {
  label: string;
  do: () => void;
};
type Notice = { id: number; text: string; deed?: NoticeDeed | undefined };
type Notices = { say: (text: string, deed?: NoticeDeed) => void };

/** In milliseconds; what can still be done about something takes longer to decide. */
const LASTS = 8_000;
const LASTS_WITH_DEED = 20_000;
/** The newest; on a phone the style shows one of them at a time. */
const MOST_SHOWN = 3;

/** Outside a provider a notice has nobody to tell. */
const NoticesContext = createContext<Notices>({ say: () => undefined });

/** To tell the person in passing that something was done; never the only place it is said. */
export const useNotices = (): Notices => useContext(NoticesContext);

/** Shows notices at the edge of the page; F8 moves to them. `first` is said on arrival. */
export function NoticesProvider({ first, children }: { first?: string; children: ReactNode }) {
  const t = translator();
  const next = useRef(1);
  const [shown, setShown] = useState<Notice[]>(first ? [{ id: 0, text: first }] : []);
  const say = useCallback((text: string, deed?: NoticeDeed) => {
    const id = next.current++;
    setShown((before) => [...before, { id, text, deed }].slice(-MOST_SHOWN));
  }, []);
  const notices = useMemo(() => ({ say }), [say]);
  const viewport = useRef<HTMLOListElement>(null);
  const place = useNoticePlace(viewport, shown);
  const remove = (id: number) => setShown((before) => before.filter((one) => one.id !== id));

  return (
    <NoticesContext value={notices}>
      <Toast.Provider duration={LASTS} label={t("ui.notice")}>
        {children}
        {shown.map(({ id, text, deed }) => (
          <Toast.Root
            key={id}
            {...(deed ? { duration: LASTS_WITH_DEED } : {})}
            className={styles.notice}
            onOpenChange={(open) => {
              if (!open) remove(id);
            }}
          >
            <Toast.Description>{text}</Toast.Description>
            {deed ? (
              <Toast.Action altText={t("ui.noticeDeed", { deed: deed.label })} asChild>
                <Button size="small" tone="quiet" onClick={deed.do}>
                  {deed.label}
                </Button>
              </Toast.Action>
            ) : null}
            <Toast.Close asChild>
              <IconButton icon="close" size="small" label={t("ui.close")} />
            </Toast.Close>
          </Toast.Root>
        ))}
        <Toast.Viewport
          ref={viewport}
          className={styles.viewport}
          data-place={place}
          label={t("ui.notices", { hotkey: "F8" })}
        />
      </Toast.Provider>
    </NoticesContext>
  );
}
