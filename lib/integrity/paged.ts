/** Reads a table page by page: `next` gives the rows after the last one, none at the end. */
export async function* paged<Row>(next: (last: Row | undefined) => Promise<Row[]>) {
  let last: Row | undefined;
  do {
    const rows = await next(last);
    yield* rows;
    last = rows.at(-1);
  } while (last !== undefined);
}
