"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { type Theme, themeCookieFor } from "./theme";

const ThemeContext = createContext<{ theme: Theme; choose: (theme: Theme) => void }>({
  theme: "system",
  choose: () => undefined,
});

export const useTheme = () => useContext(ThemeContext);

/**
 * Carries the chosen theme as `data-theme`, which tokens.css looks for anywhere in the page. It
 * stands here and not on `html`, so that the server can write it without making every page dynamic.
 */
export function ThemeFrame({
  theme: first,
  className,
  children,
}: {
  theme: Theme;
  className?: string | undefined;
  children: ReactNode;
}) {
  const [theme, setTheme] = useState(first);
  const context = useMemo(
    () => ({
      theme,
      choose: (chosen: Theme) => {
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
        document.cookie = themeCookieFor(chosen);
        setTheme(chosen);
      },
    }),
    [theme],
  );
  return (
    <ThemeContext value={context}>
      <div className={className} data-theme={theme === "system" ? undefined : theme}>
        {children}
      </div>
    </ThemeContext>
  );
}
