/** Links of lists whose rows come and go. */
const LISTED = "[data-claim-link], [data-card-link]";

const listed = () => [...document.querySelectorAll<HTMLAnchorElement>(LISTED)];

/**
 * Notes which claim of a list has the focus.
 *
 * @returns gives it back, or to what stands in its place, if the list was read anew and it was lost
 */
export const noteFocus = (): (() => void) => {
  const links = listed();
  const row = document.activeElement?.closest("[data-claim-row], [data-card]");
  const at = links.findIndex((link) => row?.contains(link));
  if (at === -1) return () => undefined;
  const href = links[at]?.href;
  return () => {
    if (document.activeElement !== document.body) return;
    const now = listed();
    const target = now.find((link) => link.href === href) ?? now[Math.min(at, now.length - 1)];
    target?.focus({ preventScroll: true });
  };
};
