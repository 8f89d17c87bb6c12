/** "12 000", "3 400,5 %", "41 %": a figure that holds a space, and would be read as two across a line. */
const spacedFigure = /(\d+(?:\s\d{3})+(?![\d])(?:[.,]\d+)?(?:\s%)?|\d+(?:[.,]\d+)*\s%)/gu;

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
