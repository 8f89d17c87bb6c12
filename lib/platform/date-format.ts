const made = new Map<string, Intl.DateTimeFormat>();

/**
 * A formatter of dates, made once for each language and way of writing: making one takes some twenty
 * times as long as writing a date with it. For the languages and the time zone of the desk, which are few.
 */
export const dateFormat = (
  language: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat => {
  const name = `${language} ${JSON.stringify(options)}`;
  const known = made.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, options);
  made.set(name, format);
  return format;
};
