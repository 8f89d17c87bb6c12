/** How the desk looks: as the device says, or as the person chose. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The cookie that remembers the choice on this device. */
export const themeCookie = "claimdesk-theme";

const ONE_YEAR_IN_SECONDS = 31_536_000;

/** The theme a cookie's value names; what is not a theme follows the device. */
export const themeOf = (value: string | undefined): Theme =>
  themes.find((theme) => theme === value) ?? "system";

/** The cookie to set for a choice, as `document.cookie` takes it. */
export const themeCookieFor = (theme: Theme): string =>
  `${themeCookie}=${theme}; path=/; max-age=${ONE_YEAR_IN_SECONDS}; samesite=lax`;
