/** Where a block of the text stands in the reader's grid, and how far down its cards may reach. */
type Place = { row: number; cardRows: number };

// What crosses a flexible row is made room for in that row alone; with a factor of 0 it takes no more.
// A bare "0fr" would take nothing: its least size is 0 for whatever crosses other rows too.
const GROWING = "minmax(min-content, 0fr)";

/**
 * Sets an article's blocks and the cards beside them in the rows of one grid. Cards reach down to the next
 * block that has cards of its own, so that they stand beside the text that follows and tear no gap into
 * it. Only where they are taller than all of that does the last row of the group, empty else, grow.
 *
 * @param cards how many cards stand beside each block
 * @returns a place for each block, and the value of `grid-template-rows`
 */
export const marginRows = (cards: readonly number[]): { places: Place[]; template: string } => {
  const places: Place[] = [];
  const template: string[] = [];
  let group: Place | null = null;
  const endGroup = () => {
    if (group === null) return;
    template.push(GROWING);
    group.cardRows = template.length - group.row + 1;
  };
  for (const count of cards) {
    if (count > 0) endGroup();
    template.push("auto");
    const place = { row: template.length, cardRows: 1 };
    places.push(place);
    if (count > 0) group = place;
  }
  endGroup();
  return { places, template: template.join(" ") };
};
