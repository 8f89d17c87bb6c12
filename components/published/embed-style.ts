import type { MarkColour } from "@/lib/platform/marks";
import { stylesheet } from "./stylesheet";

/** A colour of the public pages, light and dark. */
const colour = (token: string): string => {
  const [, value] = new RegExp(`--${token}:(light-dark\\([^)]*\\))`).exec(stylesheet) ?? [];
  if (value === undefined) throw new Error(`public pages have no colour ${token}`);
  return value;
};

const SERIF = '"Iowan Old Style",Charter,Georgia,"Times New Roman",serif';
const SANS = 'system-ui,-apple-system,"Segoe UI",Roboto,sans-serif';

const rules = [
  "*{box-sizing:border-box;margin:0;padding:0}",
  // A page that is always light or always dark asks for it by the end of the address.
  ":root{color-scheme:light dark}:root:has(#light:target){color-scheme:light}:root:has(#dark:target){color-scheme:dark}",
  `html{background:${colour("paper")};color:${colour("ink")};font:400 15px/22px ${SANS};overflow-wrap:anywhere;-webkit-text-size-adjust:100%;text-size-adjust:100%}`,
  `body{min-height:100vh;outline:1px solid ${colour("edge")};outline-offset:-1px}`,
  `main{border-top:4px solid ${colour("ink")};padding:12px 20px 16px}main>*{max-width:34rem}`,
  `a{color:${colour("blue")};text-underline-offset:.18em}`,
  `:focus-visible{outline:2px solid ${colour("blue")};outline-offset:2px}`,
  `.demo{margin-bottom:8px;padding:2px 8px;background:${colour("marker")};font-size:13px;line-height:18px}`,
  ".desk{font-size:14px;line-height:20px;font-weight:650}",
  `.by{color:${colour("quiet")};font-size:14px;line-height:20px}`,
  `.notice{margin-top:6px;padding-inline-start:8px;border-inline-start:3px solid ${colour("red")};color:${colour("red")};font-size:14px;line-height:20px;font-weight:600}`,
  `.statement{margin:8px 0 4px;font:600 20px/26px ${SERIF}}`,
  `.mark{display:inline-flex;gap:.4em;margin-top:10px;font:650 22px/28px ${SERIF}}`,
  ".mark svg{flex:none;width:1.05em;height:1.05em;margin-top:.13em;fill:currentColor}",
  ".mark-line,.mark-cut{fill:none;stroke:currentColor;stroke-width:2.4}",
  `.mark-cut{stroke:${colour("paper")};stroke-width:2.7}.mark-dots{stroke-dasharray:2.9 2.23}`,
  ".more{margin-top:10px;font-size:14px;line-height:20px}",
  "@media (forced-colors:active){.mark-cut{stroke:Canvas}}",
].join("");

/** The sheet of a card: a few rules, fonts that are there, and the colour of its one mark. */
export const embedStyle = (mark: MarkColour): string => `${rules}.${mark}{color:${colour(mark)}}`;
