/** More than a page's markup ever is, in bytes. */
const LARGEST = 256 * 1024;

/** The JSON object a request brings; null when it brings something else. */
export const bodyOf = async (request: Request): Promise<object | null> => {
  const text = await request.text();
  if (text.length > LARGEST) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
};
