/** The time, handed to commands as an argument so that rules never read a clock themselves. */
export const now = (): Date => new Date();
