import type { ReactNode } from "react";
import type { MarkColour, MarkShape } from "@/lib/platform/marks";

/*
 * Right is round and ticked, wrong is eight-sided and crossed; full is certain, hollow is "mostly".
 * A frame that lacks a corner lacks context, a road sign that turns misleads, dots are not closed.
 */
const drawings: Record<MarkShape, ReactNode> = {
  "disc-tick": (
    <>
      <circle cx="12" cy="12" r="11" />
      <path className="mark-cut" d="m6.8 12.4 3.7 3.8 6.8-8" />
    </>
  ),
  "ring-tick": (
    <g className="mark-line">
      <circle cx="12" cy="12" r="9.8" />
      <path d="m7.6 12.3 3.1 3.2 5.8-6.9" />
    </g>
  ),
  "broken-frame": (
    <>
      <path className="mark-line" d="M13 3.2H3.2v17.6h17.6V11" />
      <path d="M16.6 2h5.4v5.4h-5.4z" />
    </>
  ),
  "diamond-turn": (
    <>
      <path d="M12 .4 23.6 12 12 23.6.4 12z" />
      <path className="mark-cut" d="M8.2 16.4v-4.6h7.4M13 8.6l3 3.2-3 3.2" />
    </>
  ),
  "ring-cross": (
    <path
      className="mark-line"
      d="M8 2.2h8L21.8 8v8L16 21.8H8L2.2 16V8zM8.6 8.6l6.8 6.8m0-6.8-6.8 6.8"
    />
  ),
  "octagon-cross": (
    <>
      <path d="M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z" />
      <path className="mark-cut" d="m8 8 8 8m0-8-8 8" />
    </>
  ),
  "dotted-ring": (
    <>
      <circle className="mark-line mark-dots" cx="12" cy="12" r="9.8" />
      <path className="mark-line" d="M9.4 9.6c.2-3.2 5.3-3 5.3-.1 0 2-2.7 2-2.7 4.2m0 3v.1" />
    </>
  ),
};

/**
 * A rating as a shape, a colour and its name; pure, so that the desk and published pages share it.
 *
 * Leave `label` out only where the name stands right beside it: the mark is then silent.
 * Drawn by the classes `mark…`, which `app/globals.css` and the sheet of public pages both hold.
 */
export function RatingMark({
  colour,
  shape,
  label,
  size = "medium",
}: {
  colour: MarkColour;
  shape: MarkShape;
  label?: string;
  size?: "small" | "medium" | "large";
}) {
  const sized = size === "medium" ? "" : ` mark-${size}`;
  return (
    <span className={`mark ${colour}${sized}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {drawings[shape]}
      </svg>
      {label ? <span>{label}</span> : null}
    </span>
  );
}
