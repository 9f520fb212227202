/** The text of the saved views, in the panel of the filter bar. */
export const savedViewMessages = {
  name: 'Name of this view',
  save: 'Save this view',
  replace: 'Replace it',
  saved: (name: string) => `Saved as ${name}, in this browser.`,
  removed: (name: string) => `${name} is removed.`,
  renamed: (from: string, to: string) => `${from} is now called ${to}.`,
  rename: (name: string) => `Rename ${name}`,
  renameShort: 'rename',
  newName: (name: string) => `New name of ${name}`,
  remove: (name: string) => `Remove ${name}`,
  removeShort: 'remove',
  keep: 'Keep',
  none: 'A view is a screen with its filters. Name the one you are on to come back to it; where you have chosen no cycle, it follows the newest.',
  here: 'shown now',
  failed:
    'The browser did not keep it: its storage is full or switched off for this page. Copy the link instead and bookmark it.',
};
