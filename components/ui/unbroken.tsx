/** "12 000", "41 %", "4.2 million": a figure that goes on behind a space, and is misread across a line. */
const spacedFigure =
  /(\d+(?:\s\d{3})+(?!\d)(?:[.,]\d+)?(?:\s%)?|\d+(?:[.,]\d+)*\s(?:%|percent|mill?i(?:on|ard)\p{L}*|millones|billion\p{L}*))/giu;

/** A text whose figures stay on one line. Nothing in it is changed, so it can be copied as it was said. */
export function Unbroken({ text }: { text: string }) {
  // With a group in the pattern, every second part is a figure.
  return text.split(spacedFigure).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text neither move nor change
      <span key={index} className="unbroken">
        {part}
      </span>
    ),
  );
}
