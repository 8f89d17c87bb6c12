import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { translator } from "@/lib/platform/messages";
import "./globals.css";

const t = translator();

export const metadata: Metadata = {
  title: { default: t("app.name"), template: `%s · ${t("app.name")}` },
  description: t("app.description"),
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfcfa" },
    { media: "(prefers-color-scheme: dark)", color: "#17191c" },
  ],
};

/** The page around every page. Which theme was chosen stands on the frame inside: see the shell. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
