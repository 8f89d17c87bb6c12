/**
 * How much of a desk's work is unfinished. `usual`: nearly everything has ended, and what is under way grows
 * with the square root of all (600 claims of 10,000, 6,000 of a million). `backlog`: one in twenty is under
 * way at every size, some for more than a year.
 */
export const profiles = ["usual", "backlog"] as const;
export type Profile = (typeof profiles)[number];

export const underWay = (profile: Profile, size: number): number =>
  Math.round(profile === "backlog" ? size / 20 : 6 * Math.sqrt(size));

/** The claims that are filled in one go: those after `before`, up to number `size`. */
export type Part = {
  profile: Profile;
  before: number;
  size: number;
  /** How many of them are under way */
  underWay: number;
  /** For how many days the oldest of these has been */
  oldest: number;
};

export const partOf = (profile: Profile, before: number, size: number): Part => ({
  ...{ profile, before, size },
  underWay: underWay(profile, size) - underWay(profile, before),
  oldest: profile === "backlog" ? 400 : 60,
});

/** People of the desk, by number: administrators first, then editors, then reviewers. */
export const PEOPLE = { admins: 4, editors: 16, reviewers: 60 };

/** Sources, articles and claims checked elsewhere: one for so many claims. */
export const SHARED_BY = 5;
