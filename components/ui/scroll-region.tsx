import type { ComponentProps } from "react";

/** A part of the page that scrolls within itself, and is reached by keyboard to do so. */
export function ScrollRegion({ label, ...rest }: ComponentProps<"section"> & { label: string }) {
  return (
    <section
      {...rest}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
    />
  );
}
