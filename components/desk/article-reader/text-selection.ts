/** Runs of text in the page carry their place in the version's text (UTF-16) in this attribute. */
export const OFFSET = "data-offset";

type TextRange = { start: number; end: number };

const runsIn = (container: Element) => [...container.querySelectorAll<HTMLElement>(`[${OFFSET}]`)];

const placeOf = (run: HTMLElement) => Number(run.getAttribute(OFFSET));

const textLength = (run: HTMLElement) => run.textContent?.length ?? 0;

/**
 * How much of a run stands before an edge of a range; null for an edge outside it. An edge may be given by
 * the run itself and a count of its children, as a tap on a whole line does.
 */
const lengthUpTo = (run: HTMLElement, container: Node, offset: number): number | null => {
  if (!run.contains(container)) return null;
  const before = document.createRange();
  before.setStart(run, 0);
  before.setEnd(container, offset);
  return before.toString().length;
};

/**
 * What a browser's range covers of an article's text, in UTF-16 offsets of the version.
 * Null when it covers none of it. What lies between runs, such as cards, does not count.
 */
export const textRangeOf = (range: Range, container: Element): TextRange | null => {
  if (range.collapsed) return null;
  const touched = runsIn(container).filter((run) => range.intersectsNode(run));
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return null;
  const start = lengthUpTo(first, range.startContainer, range.startOffset) ?? 0;
  const end = lengthUpTo(last, range.endContainer, range.endOffset) ?? textLength(last);
  const covered = { start: placeOf(first) + start, end: placeOf(last) + end };
  return covered.start < covered.end ? covered : null;
};

const positionIn = (container: Element, offset: number) => {
  const run = runsIn(container).findLast((one) => placeOf(one) <= offset);
  const node = run?.firstChild;
  return run && node ? { node, at: Math.min(offset - placeOf(run), textLength(run)) } : null;
};

/** Shows a range of the text as the browser's own selection and brings its end into sight. */
export const selectTextRange = ({ start, end }: TextRange, container: Element): void => {
  const from = positionIn(container, start);
  const to = positionIn(container, end);
  if (!from || !to) return;
  getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at);
  to.node.parentElement?.scrollIntoView({ block: "nearest" });
};
