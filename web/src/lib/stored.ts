/** What this browser keeps under a key; undefined where there is nothing, or where it may keep nothing at all. */
export function readStored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined; // storage is switched off for this page, so nothing was kept
  }
}

/**
 * Keeps a text under a key, or with undefined forgets it.
 *
 * @returns whether the browser did: its storage may be full, or switched off for this page
 */
export function writeStored(key: string, text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
