import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { currentLocale } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import "./globals.css";

export const generateMetadata = (): Metadata => {
  const t = translator();
  return {
    title: { default: t("app.name"), template: `%s · ${t("app.name")}` },
    description: t("app.description"),
    icons: { icon: "/favicon.svg", apple: "/apple-touch-icon.png" },
  };
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfcfa" },
    { media: "(prefers-color-scheme: dark)", color: "#17191c" },
  ],
};

/**
 * The page around every page, in the language the request carries. Which theme was chosen stands on the
 * frame inside: see the shell.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  // What speaks is made for who asks, never once for all at the time of building.
  await connection();
  return (
    <html lang={currentLocale()}>
      <body>{children}</body>
    </html>
  );
}
