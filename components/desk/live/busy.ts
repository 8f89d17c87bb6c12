/** Who pressed a key in a field this lately is typing. In milliseconds. */
const PAUSE = 1_000;

/** What is open over the page, or held in the hand (`data-held`: a card, selected words), and would be pulled away. */
const OPEN = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox], [data-held]";

const FIELD = "input, textarea, select, [contenteditable]";

/**
 * Follows what the person is doing with the page.
 *
 * @returns whether they are in the middle of something that a page read anew would disturb
 */
export const followHands = () => {
  let typedAt = Number.NEGATIVE_INFINITY;
  let pressed = false;
  const type = ({ target }: Event) => {
    if (target instanceof Element && target.closest(FIELD)) typedAt = performance.now();
  };
  const press = () => {
    pressed = true;
  };
  const release = () => {
    pressed = false;
  };
  const heard = { keydown: type, input: type, pointerdown: press, dragstart: press };
  const ended = { pointerup: release, pointercancel: release, dragend: release, drop: release };
  const all = Object.entries({ ...heard, ...ended });
  for (const [kind, hear] of all) document.addEventListener(kind, hear, true);
  return {
    areBusy: () =>
      pressed || performance.now() - typedAt < PAUSE || document.querySelector(OPEN) !== null,
    leave: () => {
      for (const [kind, hear] of all) document.removeEventListener(kind, hear, true);
    },
  };
};
