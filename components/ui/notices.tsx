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
import { IconButton } from "./button";
import styles from "./notices.module.css";

type Notice = { id: number; text: string };
type Notices = { say: (text: string) => void };

/** Outside a provider a notice has nobody to tell. */
const NoticesContext = createContext<Notices>({ say: () => undefined });

/** To tell the person in passing that something was done; never the only place it is said. */
export const useNotices = (): Notices => useContext(NoticesContext);

/** Shows notices at the edge of the page; F8 moves to them. `first` is said on arrival. */
export function NoticesProvider({ first, children }: { first?: string; children: ReactNode }) {
  const t = translator();
  const next = useRef(1);
  const [shown, setShown] = useState<Notice[]>(first ? [{ id: 0, text: first }] : []);
  const say = useCallback((text: string) => {
    const id = next.current++;
    setShown((before) => [...before, { id, text }]);
  }, []);
  const notices = useMemo(() => ({ say }), [say]);
  const remove = (id: number) => setShown((before) => before.filter((one) => one.id !== id));

  return (
    <NoticesContext value={notices}>
      <Toast.Provider duration={8000} label={t("ui.notice")}>
        {children}
        {shown.map(({ id, text }) => (
          <Toast.Root
            key={id}
            className={styles.notice}
            onOpenChange={(open) => {
              if (!open) remove(id);
            }}
          >
            <Toast.Description>{text}</Toast.Description>
            <Toast.Close asChild>
              <IconButton icon="close" size="small" label={t("ui.close")} />
            </Toast.Close>
          </Toast.Root>
        ))}
        <Toast.Viewport className={styles.viewport} label={t("ui.notices", { hotkey: "F8" })} />
      </Toast.Provider>
    </NoticesContext>
  );
}
