/**
 * Lets the program go on when nobody reads what it prints any longer (`npm start | head`, or who started it
 * is gone): each further line would be an error, whose report is one more line.
 */
export const goOnUnread = (): void => {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
};
